package dev.patchbay.analytics.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Names the cells that do not fit the reading of their column, and so count as empty. */
final class Misfits {

    private static final int SHOWN_CHARACTERS = 40;

    /** Finding a cell reads the whole file, and no more notes than these are shown at once. */
    private static final int EXAMPLES = 3;

    private final SniffedFile file;
    private final SourceTable source;
    private final Sandbox sandbox;
    private final EngineLimits limits;

    Misfits(SniffedFile file, SourceTable source, Sandbox sandbox, EngineLimits limits) {
        this.file = file;
        this.source = source;
        this.sandbox = sandbox;
        this.limits = limits;
    }

    /** One sentence for each column that has such cells; the first ones with one of them and its line. */
    List<String> notes(Settled settled) throws IOException {
        List<String> notes = new ArrayList<>();
        for (ColumnDraft column : settled.columns()) {
            long misfits = settled.profile().columns().get(column.index()).misfits();
            if (misfits > 0) {
                notes.add(note(column, misfits) + (notes.size() < EXAMPLES ? example(column) : "") + ".");
            }
        }
        return notes;
    }

    private static String note(ColumnDraft column, long misfits) {
        boolean one = misfits == 1;
        return QualityWarnings.count(misfits, "cell") + " of \"" + column.name() + "\" " + (one ? "is" : "are")
                + " not "
                + column.reading().plural() + " and " + (one ? "counts" : "count") + " as empty";
    }

    private String example(ColumnDraft column) throws IOException {
        String text = first(column);
        String shown = text.length() > SHOWN_CHARACTERS ? text.substring(0, SHOWN_CHARACTERS) + "..." : text;
        return ": \"" + shown + "\" in line " + line(column, text);
    }

    private String first(ColumnDraft column) {
        String sql = "SELECT min(" + column.sql() + ") FROM " + source.relation() + " WHERE " + column.sql()
                + " IS NOT NULL AND " + column.reading().sql(column.sql()) + " IS NULL";
        return sandbox.query(sql, List.of(), limits.readTime(), rows -> {
            rows.next();
            return rows.getString(1);
        });
    }

    /** The line a text stands on: the file is read again, up to that line. */
    private long line(ColumnDraft column, String text) throws IOException {
        try (RecordReader reader = new RecordReader(source.encoding().open(file.file()), file.dialect())) {
            CsvRecord next;
            while ((next = reader.next()) != null) {
                if (next.fields().size() > column.index()
                        && next.fields().get(column.index()).equals(text)) {
                    return next.line();
                }
            }
        }
        throw new IllegalStateException("a cell the engine found is not in the file");
    }
}
