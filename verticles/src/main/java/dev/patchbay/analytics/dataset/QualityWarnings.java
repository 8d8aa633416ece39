package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a careful reader of a dataset should know, one plain sentence each. */
final class QualityWarnings {

    private static final int NAMED_COLUMNS = 3;
    private static final int WARNED_TAGS = 3;

    private QualityWarnings() {}

    static List<String> of(
            List<Column> columns,
            Profiler.Profile profile,
            Optional<Column> date,
            Optional<Column> cost,
            Optional<Column> currency,
            long repeated) {
        List<String> warnings = new ArrayList<>();
        date.filter(column -> column.nulls() > 0)
                .ifPresent(column -> warnings.add(rows(column.nulls(), "has", "have") + " no " + column.label() + "."));
        Currencies.warning(currency).ifPresent(warnings::add);
        cost.ifPresent(column -> {
            long negative = profile.columns().get(columns.indexOf(column)).negative();
            if (negative > 0) {
                warnings.add(rows(negative, "has", "have") + " a negative " + column.label() + ": credits or refunds.");
            }
            if (column.nulls() > 0) {
                warnings.add(rows(column.nulls(), "has", "have") + " no " + column.label() + ".");
            }
        });
        if (repeated > 0) {
            warnings.add(rows(repeated, "repeats", "repeat") + " the id of another row: the file may hold them twice.");
        }
        columns.stream()
                .filter(MixedAmounts::in)
                .map(column -> "The " + column.label() + " is no number in many rows, such as \""
                        + MixedAmounts.example(column) + "\", so it is not added up.")
                .forEach(warnings::add);
        tags(columns, profile.rows(), warnings);
        empty(columns, profile.rows(), warnings);
        return warnings;
    }

    private static void tags(List<Column> columns, long rows, List<String> warnings) {
        columns.stream()
                .filter(column -> column.role() == ColumnRole.TAG && column.nulls() > 0 && column.nulls() < rows)
                .filter(column -> columns.stream().noneMatch(column::partOf))
                .limit(WARNED_TAGS)
                .forEach(column ->
                        warnings.add(rows(column.nulls(), "has", "have") + " no " + tag(column.label()) + "."));
    }

    private static String tag(String label) {
        return label.equals("tags") ? "tags" : "tag \"" + label + "\"";
    }

    private static void empty(List<Column> columns, long rows, List<String> warnings) {
        List<Column> empty =
                columns.stream().filter(column -> column.nulls() == rows).toList();
        if (empty.isEmpty()) {
            return;
        }
        String names = empty.stream()
                .limit(NAMED_COLUMNS)
                .map(column -> "\"" + column.label() + "\"")
                .collect(Collectors.joining(", "));
        String more = empty.size() > NAMED_COLUMNS ? " and " + (empty.size() - NAMED_COLUMNS) + " more" : "";
        warnings.add(
                empty.size() == 1
                        ? "The column " + names + " is entirely empty."
                        : empty.size() + " columns are entirely empty: " + names + more + ".");
    }

    /** "1 row", "2,345 rows". */
    static String count(long count, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", count, thing, count == 1 ? "" : "s");
    }

    private static String rows(long count, String one, String many) {
        return count(count, "row") + " " + (count == 1 ? one : many);
    }
}
