package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which currencies the amounts of a file are in, and what is to be said where several are added up. */
public final class Currencies {

    /** The form of ISO 4217. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private static final int NAMED = 3;

    /** Codes that a header may name: "Cost (USD)", "amount_eur". */
    private static final Set<String> IN_HEADERS = Set.of(
            "usd", "eur", "gbp", "chf", "cad", "aud", "nzd", "jpy", "sek", "nok", "dkk", "pln", "czk", "inr", "sgd",
            "brl", "zar");

    private Currencies() {}

    /** The column that names the currency of each row; where there are two, not the one of its prices. */
    static Optional<Column> column(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.type() == ColumnType.TEXT)
                .filter(column -> Words.of(column.name()).contains("currency"))
                .filter(column -> !column.values().isEmpty()
                        && column.values().stream()
                                .allMatch(value -> CODE.matcher(value).matches()))
                .min(Comparator.comparing(column -> ofPrices(column.name())));
    }

    /** The currency of the amounts in a column of money, where it is known: its own name says more than the file. */
    public static Optional<String> of(Dataset dataset, Column money) {
        return named(money.name()).or(() -> ofPrices(money.name()) ? Optional.empty() : dataset.currency());
    }

    /** Exports of the clouds have some amounts in the currency of the price list, whatever the bill is in. */
    private static boolean ofPrices(String column) {
        return Words.of(column).containsAll(List.of("pricing", "currency"));
    }

    /** The currency that the name of a column of money ends with. */
    static Optional<String> named(String column) {
        List<String> words = Words.of(column);
        return words.size() > 1 && RoleFinder.countsOrPays(words) && IN_HEADERS.contains(words.getLast())
                ? Optional.of(words.getLast().toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /** The currency that the main cost's name ends with, unless another cost's name ends with another. */
    static Optional<String> named(List<Column> costs) {
        List<String> named = costs.stream()
                .flatMap(column -> named(column.name()).stream())
                .distinct()
                .toList();
        return costs.stream()
                .limit(1)
                .flatMap(column -> named(column.name()).stream())
                .filter(currency -> named.size() == 1)
                .findFirst();
    }

    /** One sentence when money of several currencies is in the file. */
    static Optional<String> warning(Optional<Column> currency) {
        return currency.filter(column -> column.distinct() > 1).map(column -> {
            String named = column.values().stream().limit(NAMED).collect(Collectors.joining(", "));
            return "Amounts are in " + column.distinct() + " currencies (" + named + "): totals add them as they are.";
        });
    }

    /** The same sentence when a plan makes one number of several currencies; empty when it keeps them apart. */
    public static Optional<String> warning(Dataset dataset, Plan plan) {
        Optional<Column> currency = column(dataset.columns());
        boolean apart = currency.stream().anyMatch(column -> keepsApart(plan, column));
        return apart || !putsMoneyTogether(dataset, plan) ? Optional.empty() : warning(currency);
    }

    private static boolean keepsApart(Plan plan, Column currency) {
        return plan.groups().stream().anyMatch(group -> group.column().equals(currency.name()))
                || plan.filters().stream().anyMatch(filter -> leavesOne(filter, currency));
    }

    private static boolean leavesOne(Filter filter, Column currency) {
        return filter instanceof Filter.OneOf oneOf
                && oneOf.column().equals(currency.name())
                && (oneOf.negated()
                                ? currency.distinct() - oneOf.values().size()
                                : oneOf.values().size())
                        == 1;
    }

    private static boolean putsMoneyTogether(Dataset dataset, Plan plan) {
        return plan.measures().stream()
                .filter(measure ->
                        measure.aggregate() != Aggregate.COUNT && measure.aggregate() != Aggregate.COUNT_DISTINCT)
                .map(Measure::column)
                .flatMap(Optional::stream)
                .map(dataset::column)
                .flatMap(Optional::stream)
                .anyMatch(column ->
                        column.role() == ColumnRole.COST && named(column.name()).isEmpty());
    }
}
