package dev.patchbay.analytics.dataset;

import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import java.util.List;
import java.util.Set;

/** Decides what each column is good for, by its name and its values. */
final class RoleFinder {

    private static final Set<String> MONEY = Set.of(
            "cost",
            "costs",
            "charge",
            "charges",
            "spend",
            "spending",
            "amount",
            "revenue",
            "sales",
            "fee",
            "fees",
            "bill",
            "billed",
            "expense",
            "expenses",
            "kosten",
            "betrag",
            "credit",
            "credits",
            "tax",
            "total",
            "income",
            "profit",
            "subtotal",
            "payment",
            "price",
            "commitment",
            "value");

    /** A price for one unit adds up to nothing, and usage is not money. */
    private static final Set<String> NOT_MONEY = Set.of(
            "rate",
            "unit",
            "usage",
            "quantity",
            "count",
            "percent",
            "percentage",
            "ratio",
            "hours",
            "units",
            "normalized",
            "factor",
            "payg");

    /** Alone in a name they are amounts of money; beside other words they may be weights or scores. */
    private static final Set<String> BILLED = Set.of("net", "gross", "netto", "brutto", "vat", "mwst");

    private static final Set<String> RESOURCE = Set.of("resource", "instance", "arn", "uuid", "guid", "lineitem");

    private static final Set<String> CALENDAR = Set.of("year", "month", "quarter", "week", "hour");

    private RoleFinder() {}

    static ColumnRole of(ColumnDraft column, ColumnType type, ColumnFacts facts, ExportCatalog catalog) {
        if (Labels.isTag(column.name())) {
            return ColumnRole.TAG;
        }
        if (facts.filled() == 0) {
            return ColumnRole.DIMENSION;
        }
        return switch (type) {
            case DATE, TIMESTAMP -> ColumnRole.DATE;
            case BOOLEAN -> ColumnRole.DIMENSION;
            case DECIMAL, INTEGER -> number(column.name(), catalog);
            case TEXT -> text(column, facts);
        };
    }

    /** True when words of a name say that money or a quantity is under it. */
    static boolean countsOrPays(List<String> words) {
        return words.stream().anyMatch(word -> MONEY.contains(word) || NOT_MONEY.contains(word));
    }

    private static ColumnRole number(String name, ExportCatalog catalog) {
        if (catalog.knownCost(name)) {
            return ColumnRole.COST;
        }
        List<String> words = Words.of(name);
        if (!words.isEmpty() && CALENDAR.contains(words.getLast())) {
            return ColumnRole.DIMENSION;
        }
        boolean money = words.stream().anyMatch(MONEY::contains)
                || !words.isEmpty() && words.stream().allMatch(BILLED::contains);
        boolean other = words.stream().anyMatch(NOT_MONEY::contains)
                || (words.contains("price") && !words.contains("total") && words.size() > 1);
        return money && !other ? ColumnRole.COST : ColumnRole.MEASURE;
    }

    private static ColumnRole text(ColumnDraft column, ColumnFacts facts) {
        List<String> words = Words.of(column.name());
        boolean names = DigitNames.areUnder(column.name());
        boolean resource = names && words.stream().anyMatch(RESOURCE::contains);
        boolean different = facts.filled() > 20 && facts.distinct() * 10 > facts.filled() * 9;
        boolean mostly = names && facts.filled() > 20 && facts.distinct() * 2 > facts.filled();
        return resource || different || mostly ? ColumnRole.ID : ColumnRole.DIMENSION;
    }
}
