package dev.patchbay.analytics.query;

import dev.patchbay.analytics.dataset.LoadedDataset;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles which rows count. */
final class FilterCompiler {

    private final LoadedDataset loaded;

    FilterCompiler(LoadedDataset loaded) {
        this.loaded = loaded;
    }

    /** All filters, the window and a date for each step of time; always true without any. */
    Condition compile(Plan plan) {
        List<Condition> parts = new ArrayList<>(List.of(all(plan.filters())));
        plan.window().map(window -> days(window, plan.baseline())).ifPresent(parts::add);
        UndatedRows.columns(plan)
                .map(name -> new Condition(loaded.column(name) + " IS NOT NULL", List.of()))
                .forEach(parts::add);
        return all(parts.stream());
    }

    /** All of these hold; always true without any. */
    Condition all(List<Filter> filters) {
        return all(filters.stream().map(this::filter));
    }

    private static Condition all(Stream<Condition> conditions) {
        List<Condition> parts = conditions.toList();
        String sql = parts.stream().map(part -> "(" + part.sql() + ")").collect(Collectors.joining(" AND "));
        List<Object> values =
                parts.stream().flatMap(part -> part.values().stream()).toList();
        return new Condition(sql.isEmpty() ? "true" : sql, values);
    }

    /** A row without a value matches no filter; negated, it is among the rows that stay. */
    private Condition filter(Filter filter) {
        Condition match = match(filter);
        return filter.negated() ? new Condition("(" + match.sql() + ") IS NOT TRUE", match.values()) : match;
    }

    private Condition match(Filter filter) {
        String column = loaded.column(filter.column());
        return switch (filter) {
            case Filter.OneOf oneOf -> oneOf(column, type(filter.column()), oneOf.values());
            case Filter.Contains contains ->
                new Condition("contains(lower(CAST(" + column + " AS VARCHAR)), lower(?))", List.of(contains.text()));
            case Filter.Compare compare -> compare(column, compare);
            case Filter.Missing ignored -> new Condition(column + " IS NULL", List.of());
            case Filter.Weekdays weekdays -> weekdays(column, weekdays);
        };
    }

    private Condition compare(String column, Filter.Compare compare) {
        Condition number = Digits.of(loaded, column).bound(compare.number());
        return new Condition(column + " " + compare.comparison().sign() + " " + number.sql(), number.values());
    }

    /** Monday is 1, as in ISO 8601. */
    private static Condition weekdays(String column, Filter.Weekdays weekdays) {
        List<Object> days = weekdays.days().stream()
                .sorted()
                .map(day -> (Object) day.getValue())
                .toList();
        return new Condition(
                "isodow(" + column + ") IN (" + String.join(", ", Collections.nCopies(days.size(), "?")) + ")", days);
    }

    private static Condition oneOf(String column, ColumnType type, List<String> values) {
        String value =
                switch (type) {
                    case DECIMAL, INTEGER -> "TRY_CAST(? AS DECIMAL(38, 18))";
                    case DATE, TIMESTAMP -> "TRY_CAST(? AS TIMESTAMP)";
                    case TEXT, BOOLEAN -> "lower(?)";
                };
        String tested = type == ColumnType.TEXT || type == ColumnType.BOOLEAN
                ? "lower(CAST(" + column + " AS VARCHAR))"
                : column;
        return new Condition(
                tested + " IN (" + String.join(", ", Collections.nCopies(values.size(), value)) + ")",
                List.copyOf(values));
    }

    private Condition days(Window window, Optional<Window> baseline) {
        Condition now = window(window);
        return baseline.map(this::window)
                .map(before -> new Condition(
                        "(" + now.sql() + ") OR (" + before.sql() + ")",
                        Stream.of(now, before)
                                .flatMap(part -> part.values().stream())
                                .toList()))
                .orElse(now);
    }

    Condition window(Window window) {
        String column = loaded.column(window.column());
        return new Condition(
                column + " >= CAST(? AS TIMESTAMP) AND " + column + " < CAST(? AS TIMESTAMP)",
                List.of(window.range().from().toString(), window.range().until().toString()));
    }

    private ColumnType type(String name) {
        return loaded.dataset().column(name).map(Column::type).orElse(ColumnType.TEXT);
    }
}
