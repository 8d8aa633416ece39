package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The hours from the first row of a dataset to its last: before and after them nothing is known to be zero, though the
 * day is one that the data holds.
 *
 * @param first as the table of an answer has it; empty when there are none
 * @param last the same
 */
record CoveredHours(String first, String last) {

    private static final CoveredHours NONE = new CoveredHours("", "");

    /** Of a column that a plan cuts into hours, or whose first and last day are not known otherwise; else none. */
    static CoveredHours of(LoadedDataset loaded, Plan plan) {
        return plan.groups().stream()
                .filter(g -> g instanceof Grouping.ByTime time
                        && (time.grain() == Grain.HOUR
                                || loaded.dataset()
                                        .mainDate()
                                        .filter(g.column()::equals)
                                        .isEmpty()))
                .findFirst()
                .map(g -> of(loaded, loaded.column(g.column())))
                .orElse(NONE);
    }

    private static CoveredHours of(LoadedDataset loaded, String column) {
        String sql = "SELECT " + hour("min", column) + " AS earliest, " + hour("max", column) + " AS latest FROM "
                + LoadedDataset.TABLE;
        return loaded.query(
                sql,
                List.of(),
                rows -> rows.next() && rows.getString("earliest") != null
                        ? new CoveredHours(rows.getString("earliest"), rows.getString("latest"))
                        : NONE);
    }

    private static String hour(String end, String column) {
        return "strftime(date_trunc('hour', " + end + "(" + column + ")), '%Y-%m-%d %H:%M')";
    }

    Optional<DateRange> days() {
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of(new DateRange(day(first), day(last).plusDays(1)));
    }

    private static LocalDate day(String hour) {
        return LocalDate.parse(hour.substring(0, hour.indexOf(' ')));
    }

    boolean hold(String hour) {
        return first.compareTo(hour) <= 0 && hour.compareTo(last) <= 0;
    }
}
