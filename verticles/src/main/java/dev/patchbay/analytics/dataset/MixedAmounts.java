package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnType;
import java.util.Set;

/** Columns that are called an amount of money and hold too many cells that are no number to be added up. */
public final class MixedAmounts {

    private static final Set<String> AMOUNTS =
            Set.of("cost", "costs", "amount", "total", "spend", "revenue", "price", "gross", "net", "charge", "fee");

    private MixedAmounts() {}

    /** Whether some of a column's texts are numbers, under a name that says they all should be. */
    public static boolean in(Column column) {
        boolean amount = Currencies.named(column.name()).isPresent() || AMOUNTS.contains(Words.last(column.name()));
        return amount
                && column.type() == ColumnType.TEXT
                && column.values().stream().anyMatch(NumberForm::any);
    }

    /** The most frequent text that is no number. */
    public static String example(Column column) {
        return column.values().stream()
                .filter(value -> !NumberForm.any(value))
                .findFirst()
                .orElse("");
    }
}
