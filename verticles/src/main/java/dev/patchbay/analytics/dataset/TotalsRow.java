package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row that may hold the sums of others, as spreadsheets write it: counted with them, totals would come out twice.
 *
 * @param fields as they are written
 * @param label empty for a row of figures without names
 */
record TotalsRow(List<String> fields, Optional<TotalsLabel> label) {

    /**
     * A row that may be one: it is labelled so, or has figures where others have names. Its figures decide.
     *
     * @param names the columns in which other rows have a name or a date
     */
    static Optional<TotalsRow> candidate(List<String> fields, Set<Integer> names) {
        Optional<TotalsLabel> label = label(fields);
        return label.isPresent() || figuresAlone(fields, names)
                ? Optional.of(new TotalsRow(List.copyOf(fields), label))
                : Optional.empty();
    }

    /** The same of a file's last row, where a figure that is missing is enough. */
    static Optional<TotalsRow> last(List<String> fields, Set<Integer> names) {
        return figures(fields)
                ? Optional.of(new TotalsRow(List.copyOf(fields), label(fields)))
                : candidate(fields, names);
    }

    /** Whether it is worth asking which columns hold names. */
    static boolean mayBe(List<String> fields) {
        return figures(fields) || label(fields).isPresent();
    }

    private static Optional<TotalsLabel> label(List<String> fields) {
        return fields.stream().map(TotalsLabel::of).flatMap(Optional::stream).findFirst();
    }

    private static boolean figuresAlone(List<String> fields, Set<Integer> names) {
        return !names.isEmpty()
                && names.stream().allMatch(column -> column >= fields.size() || NullMarkers.isNull(fields.get(column)))
                && figures(fields);
    }

    /** Some figures, and nothing else. */
    private static boolean figures(List<String> fields) {
        List<String> filled =
                fields.stream().filter(field -> !NullMarkers.isNull(field)).toList();
        return !filled.isEmpty()
                && filled.size() < fields.size()
                && filled.stream().allMatch(NumberForm::any);
    }

    /** Whether a row names the group that the label names: "EC2" for "EC2 Total". */
    boolean isOfGroup(List<String> other) {
        return label.filter(named -> other.stream().anyMatch(named.group()::equalsIgnoreCase))
                .isPresent();
    }

    /** Empty where the row is shorter. */
    String field(int column) {
        return column < fields.size() ? fields.get(column) : "";
    }
}
