package dev.patchbay.bot;

import dev.patchbay.model.analytics.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a table is not shown, in words. */
public final class Remainder {

    /** Rows that are read in a thread; a longer table comes as a file besides. */
    private static final int READ = 30;

    private Remainder() {}

    /** The rows of a table that are shown in a thread, of the same whole. */
    public static ResultTable readable(ResultTable table) {
        return new ResultTable(table.columns(), table.rows().subList(0, readableRows(table)), table.totalRows());
    }

    /** How many rows of a table are shown in a thread at most. */
    public static int readableRows(ResultTable table) {
        return Math.min(READ, table.rows().size());
    }

    /**
     * "… 40 more rows, 2 more columns; 1,200 in all" of what is here and not shown; "5 of 15 rows" where all of it is shown and was
     * asked for as a part; empty when there is nothing else.
     */
    public static Optional<String> of(ResultTable table, int shownRows, int shownColumns) {
        int rows = table.rows().size();
        List<String> parts = new ArrayList<>();
        more(rows - shownRows, "row").ifPresent(parts::add);
        more(table.columns().size() - shownColumns, "column").ifPresent(parts::add);
        boolean all = rows == 0 || rows >= table.totalRows();
        if (parts.isEmpty()) {
            return all ? Optional.empty() : Optional.of(part(table));
        }
        String inAll = all ? "" : String.format(Locale.ROOT, "; %,d in all", table.totalRows());
        return Optional.of("… " + String.join(", ", parts) + inAll);
    }

    /** "5 of 15 rows". */
    private static String part(ResultTable table) {
        return String.format(Locale.ROOT, "%,d of %,d rows", table.rows().size(), table.totalRows());
    }

    private static Optional<String> more(long count, String noun) {
        return count <= 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%,d more %s%s", count, noun, count == 1 ? "" : "s"));
    }
}
