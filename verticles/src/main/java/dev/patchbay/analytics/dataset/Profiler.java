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

/** Learns all there is to know of the rows in one pass over them. */
final class Profiler {

    /** Different values of a text column that are counted one by one. */
    static final int COUNTED_VALUES = 1_000;

    private static final int OFFERED_VALUES = 200;

    private Profiler() {}

    /** The facts of each column, in their order, and how many rows there are. */
    record Profile(long rows, List<ColumnFacts> columns) {}

    /** @param relation where the texts are: columns c0, c1 and so on */
    static Profile profile(Sandbox sandbox, String relation, List<ColumnDraft> columns, EngineLimits limits) {
        String typed = columns.stream()
                .filter(column -> !(column.reading() instanceof Reading.Text))
                .map(column -> ", " + column.reading().sql(column.sql()) + " AS v" + column.index())
                .collect(Collectors.joining());
        String sql = "SELECT "
                + Stream.concat(
                                Stream.of("count(*) AS all_rows"),
                                columns.stream().flatMap(Profiler::items))
                        .collect(Collectors.joining(", "))
                + " FROM (SELECT *" + typed + " FROM " + relation + ")";
        return sandbox.query(sql, List.of(), limits.readTime(), rows -> read(rows, columns));
    }

    private static Stream<String> items(ColumnDraft column) {
        String text = column.sql();
        Stream<String> common = Stream.of(
                "count(" + text + ") AS filled" + column.index(),
                "approx_count_distinct(" + text + ") AS distinct" + column.index());
        return Stream.concat(common, special(column).map(item -> item + column.index()));
    }

    private static Stream<String> special(ColumnDraft column) {
        String text = column.sql();
        String value = "v" + column.index();
        String misfit = "min(" + text + ") FILTER (" + text + " IS NOT NULL AND " + value + " IS NULL) AS misfit";
        String read = "count(" + value + ") AS read";
        String top = "approx_top_k(" + text + ", " + COUNTED_VALUES + ") AS top";
        return switch (column.reading()) {
            case Reading.Text ignored -> column.mostlyDifferent() ? Stream.empty() : Stream.of(top);
            case Reading.Truth ignored -> Stream.of(read, misfit, top);
            case Reading.Number number ->
                Stream.of(
                        read,
                        misfit,
                        "sum(" + value + ") AS sum",
                        "max(abs(" + value + ")) AS largest",
                        "count(*) FILTER (" + value + " < 0) AS negative",
                        "max(" + number.form().decimals(text) + ") AS decimals");
            case Reading.Moment ignored ->
                Stream.of(
                        read,
                        misfit,
                        "min(" + value + ") AS first",
                        "max(" + value + ") AS last",
                        "count(*) FILTER (" + value + " <> date_trunc('day', " + value + ")) AS timed");
        };
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
        boolean counted = reading instanceof Reading.Truth || (text && !column.mostlyDifferent());
        List<String> top = counted ? texts(rows.getArray("top" + index)) : List.of();
        long filled = rows.getLong("filled" + index);
        boolean exact = counted && top.size() < COUNTED_VALUES;
        return new ColumnFacts(
                filled,
                text ? filled : rows.getLong("read" + index),
                text ? Optional.empty() : Optional.ofNullable(rows.getString("misfit" + index)),
                exact ? top.size() : Math.min(filled, rows.getLong("distinct" + index)),
                top.subList(0, Math.min(OFFERED_VALUES, top.size())),
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
