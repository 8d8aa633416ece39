package dev.patchbay.bot;

import dev.patchbay.model.analytics.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a table is not shown, in words. */
public final class Remainder {

    private Remainder() {}

    /** "… 40 more rows, 2 more columns"; empty when everything is shown. */
    public static Optional<String> of(ResultTable table, int shownRows, int shownColumns) {
        List<String> parts = new ArrayList<>();
        more(Math.max(table.totalRows(), table.rows().size()) - shownRows, "row")
                .ifPresent(parts::add);
        more(table.columns().size() - shownColumns, "column").ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of("… " + String.join(", ", parts));
    }

    private static Optional<String> more(long count, String noun) {
        return count <= 0
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%,d more %s%s", count, noun, count == 1 ? "" : "s"));
    }
}
