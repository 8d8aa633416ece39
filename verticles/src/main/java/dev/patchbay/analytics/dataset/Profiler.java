package dev.patchbay.analytics.dataset;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Learns all there is to know of the rows in one pass over them, a few passes for hundreds of columns. */
final class Profiler {

    /** Different values of a text column that are counted one by one. */
    static final int COUNTED_VALUES = 1_000;

    private static final int OFFERED_VALUES = 200;

    /** Characters; nobody asks for a longer value by its name. */
    private static final int LONGEST_VALUE = 120;

    /** One pass does for most files; the engine's memory for a pass grows with its columns. */
    private static final int COLUMNS_A_PASS = 100;

    private Profiler() {}

    /** The facts of each column, in their order, and how many rows there are. */
    record Profile(long rows, List<ColumnFacts> columns) {}

    /** @param relation where the texts are: columns c0, c1 and so on */
    static Profile profile(Sandbox sandbox, String relation, List<ColumnDraft> columns, EngineLimits limits) {
        long rows = 0;
        List<ColumnFacts> facts = new ArrayList<>();
        for (int from = 0; from < columns.size(); from += COLUMNS_A_PASS) {
            List<ColumnDraft> part = columns.subList(from, Math.min(from + COLUMNS_A_PASS, columns.size()));
            Profile profile =
                    sandbox.query(sql(relation, part), List.of(), limits.readTime(), result -> read(result, part));
            rows = profile.rows();
            facts.addAll(profile.columns());
        }
        return new Profile(rows, facts);
    }

    private static String sql(String relation, List<ColumnDraft> columns) {
        String typed = columns.stream()
                .filter(column -> !(column.reading() instanceof Reading.Text))
                .map(column -> ", " + column.reading().sql(column.sql()) + " AS v" + column.index())
                .collect(Collectors.joining());
        return Stream.concat(Stream.of("count(*) AS all_rows"), columns.stream().flatMap(Profiler::items))
                .collect(Collectors.joining(", ", "SELECT ", " FROM (SELECT *" + typed + " FROM " + relation + ")"));
    }

    private static Stream<String> items(ColumnDraft column) {
        String text = column.sql();
        String value = "v" + column.index();
        String read = "count(" + value + ") AS read";
        Stream<String> special =
                switch (column.reading()) {
                    case Reading.Text ignored -> Stream.empty();
                    case Reading.Truth ignored -> Stream.of(read);
                    case Reading.Number number ->
                        Stream.of(
                                read,
                                "sum(" + value + ") AS sum",
                                "max(abs(" + value + ")) AS largest",
                                "count(CASE WHEN " + value + " < 0 THEN 1 END) AS negative",
                                "max(CASE WHEN " + value + " IS NOT NULL THEN "
                                        + number.form().decimals(text) + " END) AS decimals");
                    case Reading.Moment ignored ->
                        Stream.of(
                                read,
                                "min(" + value + ") AS first",
                                "max(" + value + ") AS last",
                                "count(CASE WHEN " + value + " <> date_trunc('day', " + value
                                        + ") THEN 1 END) AS timed");
                };
        return Stream.of(Stream.of("count(" + text + ") AS filled"), values(column), special)
                .flatMap(items -> items)
                .map(item -> item + column.index());
    }

    /** Counting values one by one is dear where most are different, and an estimate is where all are counted. */
    private static Stream<String> values(ColumnDraft column) {
        String estimate = "approx_count_distinct(" + column.sql() + ") AS distinct";
        String top = "approx_top_k(" + bounded(column.sql()) + ", " + COUNTED_VALUES + ") AS top";
        if (!counted(column)) {
            return Stream.of(estimate);
        }
        return column.fewValues() ? Stream.of(top) : Stream.of(estimate, top);
    }

    /** Counts a long value by its digest, which is as long as to be told from values and left out of them. */
    private static String bounded(String text) {
        return "CASE WHEN length(" + text + ") > " + LONGEST_VALUE + " THEN rpad(md5(" + text + "), "
                + (LONGEST_VALUE + 1) + ", ' ') ELSE " + text + " END";
    }

    private static boolean counted(ColumnDraft column) {
        return column.reading() instanceof Reading.Truth
                || (column.reading() instanceof Reading.Text && !column.mostlyDifferent());
    }

    private static Profile read(ResultSet rows, List<ColumnDraft> columns) throws SQLException {
        rows.next();
        List<ColumnFacts> facts = new ArrayList<>();
        for (ColumnDraft column : columns) {
            facts.add(facts(rows, column));
        }
        return new Profile(rows.getLong("all_rows"), facts);
    }

    private static ColumnFacts facts(ResultSet rows, ColumnDraft column) throws SQLException {
        int index = column.index();
        Reading reading = column.reading();
        boolean number = reading instanceof Reading.Number;
        boolean moment = reading instanceof Reading.Moment;
        boolean text = reading instanceof Reading.Text;
        List<String> top = counted(column) ? texts(rows.getArray("top" + index)) : List.of();
        long filled = rows.getLong("filled" + index);
        boolean exact = counted(column) && (column.fewValues() || top.size() < COUNTED_VALUES);
        return new ColumnFacts(
                filled,
                text ? filled : rows.getLong("read" + index),
                exact ? top.size() : Math.min(filled, rows.getLong("distinct" + index)),
                top.stream()
                        .filter(value -> value.length() <= LONGEST_VALUE)
                        .limit(OFFERED_VALUES)
                        .toList(),
                number ? decimal(rows, "sum" + index) : Optional.empty(),
                number ? rows.getLong("negative" + index) : 0,
                number ? Math.max(0, rows.getInt("decimals" + index)) : 0,
                number ? decimal(rows, "largest" + index) : Optional.empty(),
                moment ? time(rows, "first" + index) : Optional.empty(),
                moment ? time(rows, "last" + index) : Optional.empty(),
                moment ? rows.getLong("timed" + index) : 0);
    }

    private static Optional<BigDecimal> decimal(ResultSet rows, String name) throws SQLException {
        return Optional.ofNullable(rows.getBigDecimal(name));
    }

    private static Optional<LocalDateTime> time(ResultSet rows, String name) throws SQLException {
        return Optional.ofNullable(rows.getObject(name, LocalDateTime.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        if (array == null) {
            return List.of();
        }
        return Stream.of((Object[]) array.getArray())
                .filter(value -> value != null)
                .map(String::valueOf)
                .toList();
    }
}
