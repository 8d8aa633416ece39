package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compiles a validated plan. One pass over the rows gives the groups, the ranking of the first group where a limit
 * needs it, and the numbers over all rows: {@code level} says which of them a row of the result is.
 *
 * <p>Columns of the result: level, g0..., m0 and so on, n0 (values counted, for averages), used (rows), groups (how
 * many groups there are).
 */
final class SqlCompiler {

    /** The row over all rows used. */
    static final String TOTAL = "total";

    /** A row of the answer. */
    static final String GROUP = "group";

    private final LoadedDataset loaded;
    private final Plan plan;
    private final int most;

    /** @param most rows at the most */
    SqlCompiler(LoadedDataset loaded, Plan plan, int most) {
        this.loaded = loaded;
        this.plan = plan;
        this.most = most;
    }

    Condition compile() {
        Condition rows = new FilterCompiler(loaded).compile(plan);
        return new Condition(plan.groups().isEmpty() ? total(rows) : grouped(rows), rows.values());
    }

    private String total(Condition rows) {
        return "SELECT '" + TOTAL + "' AS level, " + measures() + ", count(*) AS used, 0 AS groups FROM "
                + LoadedDataset.TABLE + " WHERE " + rows.sql();
    }

    private String grouped(Condition rows) {
        int groups = plan.groups().size();
        String keys = names("g");
        String sets = "((" + keys + "), " + (groups == 2 ? "(g" + leading() + "), " : "") + "())";
        String grouped = "SELECT " + level(groups) + " AS level, " + keys + ", " + measures()
                + ", count(*) AS used FROM (SELECT *, " + keyColumns() + " FROM " + LoadedDataset.TABLE + ") WHERE "
                + rows.sql() + " GROUP BY GROUPING SETS " + sets;
        return "WITH levels AS MATERIALIZED (" + grouped + "), "
                + "ranked AS (SELECT *, row_number() OVER (PARTITION BY level ORDER BY " + order() + ") AS place, "
                + "count(*) OVER (PARTITION BY level) AS groups FROM levels) "
                + (groups == 2 ? two() : one());
    }

    private String one() {
        int limit = plan.limit().orElse(most);
        return "SELECT * FROM ranked WHERE level = '" + TOTAL + "' OR place <= " + limit
                + " ORDER BY level DESC, place";
    }

    /** The limit chooses among the leading group; each one chosen keeps all its rows. */
    private String two() {
        String lead = "g" + leading();
        String chosen = "(SELECT " + lead + " AS key, place AS key_place FROM ranked WHERE level = 'lead' AND place <= "
                + plan.limit().orElse(most) + ")";
        return "SELECT ranked.* FROM ranked LEFT JOIN " + chosen + " AS chosen ON level = '" + GROUP + "' AND " + lead
                + " IS NOT DISTINCT FROM key WHERE level = '" + TOTAL + "' OR (level = '" + GROUP
                + "' AND key_place IS NOT NULL) ORDER BY level DESC, " + twoOrder() + " LIMIT " + (most + 1);
    }

    /** Time runs through; else the leading groups in their order, and inside each one its own. */
    private String twoOrder() {
        boolean time = plan.groups().stream().anyMatch(Grouping.ByTime.class::isInstance);
        return time ? (leading() == 0 ? "g1, key_place" : "g0, key_place") : "key_place, place";
    }

    /** Of a value and a time the value leads, whichever was named first. */
    private int leading() {
        boolean timeFirst = plan.groups().getFirst() instanceof Grouping.ByTime
                && plan.groups().getLast() instanceof Grouping.ByValue;
        return timeFirst ? 1 : 0;
    }

    private String level(int groups) {
        if (groups == 1) {
            return "CASE grouping(g0) WHEN 0 THEN '" + GROUP + "' ELSE '" + TOTAL + "' END";
        }
        int other = 1 - leading();
        return "CASE WHEN grouping(g" + leading() + ") = 1 THEN '" + TOTAL + "' WHEN grouping(g" + other
                + ") = 1 THEN 'lead' ELSE '" + GROUP + "' END";
    }

    private String order() {
        String byName = names("g", " NULLS LAST");
        return switch (plan.order()) {
            case LARGEST_FIRST -> "m0 DESC NULLS LAST, " + byName;
            case SMALLEST_FIRST -> "m0 ASC NULLS LAST, " + byName;
            case BY_GROUP -> byName;
        };
    }

    private String keyColumns() {
        List<String> keys = new ArrayList<>();
        for (int index = 0; index < plan.groups().size(); index++) {
            keys.add(key(plan.groups().get(index)) + " AS g" + index);
        }
        return String.join(", ", keys);
    }

    private String key(Grouping grouping) {
        String column = loaded.column(grouping.column());
        return switch (grouping) {
            case Grouping.ByValue ignored -> column;
            case Grouping.ByTime time -> "date_trunc('" + grain(time.grain()) + "', " + column + ")";
        };
    }

    private static String grain(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }

    private String measures() {
        List<String> measures = new ArrayList<>();
        for (int index = 0; index < plan.measures().size(); index++) {
            measures.add(measure(plan.measures().get(index), index));
        }
        return String.join(", ", measures);
    }

    /** An average is divided later, from its exact sum; DuckDB's own is a binary fraction. */
    private String measure(Measure measure, int index) {
        String column = measure.column().map(loaded::column).orElse("*");
        String value =
                switch (measure.aggregate()) {
                    case SUM -> "sum(" + column + ")";
                    case AVERAGE -> "avg(" + column + ")";
                    case MEDIAN -> "median(" + column + ")";
                    case MIN -> "min(" + column + ")";
                    case MAX -> "max(" + column + ")";
                    case COUNT -> "count(" + column + ")";
                    case COUNT_DISTINCT -> "count(DISTINCT " + column + ")";
                };
        String parts = measure.aggregate() == Aggregate.AVERAGE
                ? ", sum(" + column + ") AS s" + index + ", count(" + column + ") AS n" + index
                : "";
        return value + " AS m" + index + parts;
    }

    private String names(String prefix) {
        return names(prefix, "");
    }

    private String names(String prefix, String suffix) {
        return IntStream.range(0, plan.groups().size())
                .mapToObj(index -> prefix + index + suffix)
                .collect(Collectors.joining(", "));
    }
}
