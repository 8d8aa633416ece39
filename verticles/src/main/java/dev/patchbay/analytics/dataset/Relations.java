package dev.patchbay.analytics.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL of where rows come from. */
final class Relations {

    /** The view that every plan reads: columns c0, c1 and so on, typed. */
    static final String DATA = "data";

    /** Bytes; DuckDB's own default. */
    static final long USUAL_ROW = 2_000_000;

    private Relations() {}

    /**
     * A CSV file, every column as text, null markers as null.
     *
     * @param longestRow bytes of its longest row; buffers grow with it, and threads find less to share
     */
    static String csv(Path file, Dialect dialect, int columns, long longestRow) {
        String names = IntStream.range(0, columns)
                .mapToObj(index -> Sandbox.text(ColumnDraft.sql(index)) + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + Sandbox.text(file.toString()) + ", columns=" + names + ", auto_detect=false, header="
                + dialect.header() + ", delim=" + Sandbox.text(String.valueOf(dialect.delimiter()))
                + ", quote='\"', escape="
                + Sandbox.text(String.valueOf(dialect.escape())) + ", nullstr=" + NullMarkers.sql()
                + ", strict_mode=true, max_line_size="
                + Math.max(USUAL_ROW, longestRow) + ")";
    }

    static String parquet(Path file) {
        return "read_parquet(" + Sandbox.text(file.toString()) + ")";
    }

    /** The columns of texts, each read in its way. */
    static String typed(String relation, List<ColumnDraft> columns) {
        return columns.stream()
                .map(column -> column.reading().sql(column.sql()) + " AS " + column.sql())
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + relation));
    }

    static String view(String select) {
        return "CREATE OR REPLACE VIEW " + DATA + " AS " + select;
    }
}
