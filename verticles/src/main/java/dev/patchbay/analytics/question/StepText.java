package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.ResultTable;
import java.util.Locale;

/** Steps of time in a sentence: "4 months", "week of 2026-08-10". */
final class StepText {

    private StepText() {}

    static String count(long count, Grain grain) {
        return Figures.count(count) + " " + noun(count, grain);
    }

    static String noun(long count, Grain grain) {
        String noun = grain.name().toLowerCase(Locale.ROOT);
        return count == 1 ? noun : noun + "s";
    }

    /** Whether there are more steps than a table has rows: what is highest, lowest or last is not known then. */
    static boolean cut(ResultTable table) {
        return table.rows().size() < table.totalRows();
    }

    /** "The table shows the first 1,000 of 2,160 hours." */
    static String shown(ResultTable table, Ordering order, Grain grain) {
        String which =
                switch (order) {
                    case LARGEST_FIRST -> "largest ";
                    case SMALLEST_FIRST -> "smallest ";
                    case BY_GROUP, LARGEST_RISE, LARGEST_FALL -> "first ";
                };
        return "The table shows the " + which + Figures.count(table.rows().size()) + " of "
                + count(table.totalRows(), grain) + ".";
    }

    /** A step as the table has it; the first day of a week alone would read as that day. */
    static String name(Grain grain, String step) {
        return grain == Grain.WEEK ? "week of " + step : step;
    }

    /** The same of any group. */
    static String name(Grouping grouping, String group) {
        return grouping instanceof Grouping.ByTime time ? name(time.grain(), group) : group;
    }
}
