package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column says what unit a quantity is in: hours, gigabytes and requests do not add up. Names by key as in FOCUS
 * 1.0, the AWS Cost and Usage Report, Azure cost details and OCI cost reports; elsewhere "usage quantity" and "usage
 * unit", or the only column of units.
 */
final class Units {

    private static final Map<String, String> KNOWN = Map.of(
            "consumedquantity", "consumedunit",
            "pricingquantity", "pricingunit",
            "lineitemusageamount", "pricingunit",
            "lineitemnormalizedusageamount", "",
            "usagebilledquantity", "costbillingunitreadable",
            "usagebilledquantityoverage", "costbillingunitreadable");
    private static final Set<String> QUANTITIES = Set.of("quantity", "qty", "usage", "amount", "volume", "consumption");
    private static final Set<String> UNITS = Set.of("unit", "units", "uom");

    private Units() {}

    static Optional<Column> of(Column quantity, List<Column> columns) {
        String key = Text.key(quantity.name());
        if (KNOWN.containsKey(key)) {
            return columns.stream()
                    .filter(c -> Text.key(c.name()).equals(KNOWN.get(key)))
                    .findFirst();
        }
        List<String> words = Text.split(quantity.name());
        if (quantity.role() != ColumnRole.MEASURE || words.isEmpty() || !QUANTITIES.contains(words.getLast())) {
            return Optional.empty();
        }
        List<Column> units = columns.stream().filter(Units::unit).toList();
        return units.stream()
                .filter(c -> Text.split(c.name()).get(0).equals(words.get(0)))
                .findFirst()
                .or(() -> units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty());
    }

    private static boolean unit(Column column) {
        List<String> words = Text.split(column.name());
        boolean named = !words.isEmpty()
                && (UNITS.contains(words.getLast()) || String.join(" ", words).contains("unit of measure"));
        return named && column.role() == ColumnRole.DIMENSION;
    }
}
