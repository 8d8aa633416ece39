package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Cycle;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compiles a validated plan. One pass over the rows gives the groups, the ranking of the first group where a limit
 * needs it, and the numbers over all rows: {@code level} says which of them a row of the result is.
 *
 * <p>Columns of the result: level, g0..., m0 and so on, n0 (values counted, for averages), used (rows), groups (how
 * many groups there are), place (in the order asked for) and until (the place of the last one that comes to the same).
 */
final class SqlCompiler {

    /** The row over all rows used. */
    static final String TOTAL = "total";

    /** A row of the answer. */
    static final String GROUP = "group";

    /** Of two groups a leading one over all of the other. */
    static final String LEAD = "lead";

    /** Asked for the first one, all that share its place are shown, so many at the most. */
    private static final int MOST_FIRST = 10;

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
        Condition measures = new MeasureCompiler(loaded, plan).compile();
        Condition having = having();
        return new Condition(
                plan.groups().isEmpty() ? total(measures, rows) : grouped(measures, rows, having),
                Stream.of(measures, rows, having)
                        .flatMap(part -> part.values().stream())
                        .toList());
    }

    private static String total(Condition measures, Condition rows) {
        return "SELECT '" + TOTAL + "' AS level, " + measures.sql() + ", count(*) AS used, 0 AS groups FROM "
                + LoadedDataset.TABLE + " WHERE " + rows.sql();
    }

    private String grouped(Condition measures, Condition rows, Condition having) {
        int groups = plan.groups().size();
        String keys = names("g");
        String sets = "((" + keys + "), " + (groups == 2 ? "(g" + leading() + "), " : "") + "())";
        String grouped = "SELECT " + level(groups) + " AS level, " + keys + ", " + measures.sql()
                + ", count(*) AS used FROM (SELECT *, " + keyColumns() + " FROM " + LoadedDataset.TABLE + ") WHERE "
                + rows.sql() + " GROUP BY GROUPING SETS " + sets;
        return "WITH levels AS MATERIALIZED (" + grouped + "), "
                + "ranked AS (SELECT *, row_number() OVER (PARTITION BY level ORDER BY " + order() + ", " + byName()
                + ") AS place, " + ranks() + each() + "count(*) OVER (PARTITION BY level) AS groups FROM levels WHERE "
                + having.sql() + ") "
                + (groups == 2 ? two() : one());
    }

    private String one() {
        int limit = plan.limit().orElse(most);
        String unnamed = named() ? " OR g0 IS NULL" : "";
        return "SELECT * FROM ranked WHERE level = '" + TOTAL + "' OR (rank <= " + limit + " AND place <= "
                + shown(limit) + ")" + unnamed + " ORDER BY level DESC, place";
    }

    /** Asked for the first one, rows of nobody are not it: they come last, and are told beside it. */
    private boolean named() {
        return namesFirst(plan);
    }

    /** Whether a plan asks for the first of the groups by one column. */
    static boolean namesFirst(Plan plan) {
        return plan.groups().size() == 1
                && plan.groups().getFirst() instanceof Grouping.ByValue
                && plan.limit().filter(limit -> limit == 1).isPresent()
                && plan.baseline().isEmpty();
    }

    private static int shown(int limit) {
        return limit == 1 ? MOST_FIRST : limit;
    }

    /** Groups come to enough, or are left out; the row over all rows always stays. */
    private Condition having() {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("level = '" + TOTAL + "' OR (true");
        if (plan.baseline().isPresent()
                && (plan.order() == Ordering.LARGEST_RISE || plan.order() == Ordering.LARGEST_FALL)) {
            sql.append(" AND ").append(moved()).append(" > 0");
        }
        for (Having having : plan.having()) {
            Condition number = Digits.OF_A_SUM.bound(having.number());
            sql.append(" AND (m").append(plan.measures().indexOf(having.measure()));
            sql.append(' ')
                    .append(having.comparison().sign())
                    .append(' ')
                    .append(number.sql())
                    .append(") IS ");
            sql.append(having.negated() ? "NOT TRUE" : "TRUE");
            values.addAll(number.values());
        }
        return new Condition(sql.append(')').toString(), plan.groups().isEmpty() ? List.of() : values);
    }

    /** The place of a group inside its leading one. */
    private String each() {
        String each = " OVER (PARTITION BY level, g" + leading() + " ORDER BY " + order();
        return plan.limitEach().isEmpty()
                ? ""
                : "rank()" + each + ") AS each_rank, row_number()" + each + ", " + byName() + ") AS each_place, ";
    }

    /** What comes to the same has the same rank; {@code until} is the place of the last one that has it. */
    private String ranks() {
        String ranked = " OVER (PARTITION BY level ORDER BY " + order() + ")";
        return "rank()" + ranked + " AS rank, count(*)" + ranked + " AS until, ";
    }

    /** The limit chooses among the leading group; each one chosen keeps all its rows. */
    private String two() {
        String lead = "g" + leading();
        String leads = "level = '" + LEAD + "' AND place <= " + plan.limit().orElse(most);
        String chosen = "(SELECT " + lead + " AS key, place AS key_place FROM ranked WHERE " + leads + ")";
        return "SELECT ranked.* FROM ranked LEFT JOIN " + chosen + " AS chosen ON level = '" + GROUP + "' AND " + lead
                + " IS NOT DISTINCT FROM key WHERE level = '" + TOTAL + "' OR (" + leads + ") OR (level = '" + GROUP
                + "' AND key_place IS NOT NULL"
                + plan.limitEach()
                        .map(limit -> " AND each_rank <= " + limit + " AND each_place <= " + shown(limit))
                        .orElse("")
                + ") QUALIFY row_number() OVER (PARTITION BY level ORDER BY " + twoOrder() + ", place) <= " + most
                + " ORDER BY level DESC, " + twoOrder() + ", place";
    }

    /** Time runs through; else the leading groups in their order, and inside each one its own. */
    private String twoOrder() {
        if (plan.limitEach().isPresent()) {
            return plan.groups().getFirst() instanceof Grouping.ByTime ? "g0, place" : "key_place, place";
        }
        boolean time = plan.groups().stream().anyMatch(Grouping.ByTime.class::isInstance);
        return time ? (leading() == 0 ? "g1, key_place" : "g0, key_place") : "key_place, place";
    }

    /** Of a value and a time the value leads, whichever was named first. */
    private int leading() {
        return leading(plan);
    }

    static int leading(Plan plan) {
        boolean timeFirst = plan.limitEach().isEmpty()
                && plan.groups().getFirst() instanceof Grouping.ByTime
                && plan.groups().getLast() instanceof Grouping.ByValue;
        return timeFirst ? 1 : 0;
    }

    private String level(int groups) {
        if (groups == 1) {
            return "CASE grouping(g0) WHEN 0 THEN '" + GROUP + "' ELSE '" + TOTAL + "' END";
        }
        int other = 1 - leading();
        return "CASE WHEN grouping(g" + leading() + ") = 1 THEN '" + TOTAL + "' WHEN grouping(g" + other
                + ") = 1 THEN '" + LEAD + "' ELSE '" + GROUP + "' END";
    }

    private String byName() {
        return names("g", " NULLS LAST");
    }

    /** What comes to the same is put in order by its name. */
    private String order() {
        if (plan.baseline().isPresent()) {
            return moved() + " DESC";
        }
        if (plan.stepwise()) {
            return byName();
        }
        String first = named() ? "g0 IS NULL, " : "";
        return switch (plan.order()) {
            case LARGEST_FIRST -> first + "m0 DESC NULLS LAST";
            case SMALLEST_FIRST -> first + "m0 ASC NULLS LAST";
            case BY_GROUP -> byName();
            case LARGEST_RISE, LARGEST_FALL -> throw new IllegalStateException("nothing is compared");
        };
    }

    /** How far a group moved, the way that is asked for. */
    private String moved() {
        String difference = "(coalesce(m0, 0) - coalesce(m1, 0))";
        return switch (plan.order()) {
            case LARGEST_RISE -> difference;
            case LARGEST_FALL -> "-" + difference;
            default -> "abs" + difference;
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
            case Grouping.ByCycle cycle -> (cycle.cycle() == Cycle.HOUR_OF_DAY ? "hour(" : "isodow(") + column + ")";
        };
    }

    private static String grain(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
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
