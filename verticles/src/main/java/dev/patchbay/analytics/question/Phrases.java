package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The words that questions offered about one dataset are made of. */
final class Phrases {

    private static final int FEWEST_GROUPS = 2;
    private static final int MOST_GROUPS = 500;

    private final Dataset dataset;
    private final Lexicon lexicon;
    private final ColumnNames names;

    Phrases(Lexicon lexicon) {
        this.dataset = lexicon.dataset();
        this.lexicon = lexicon;
        this.names = new ColumnNames(lexicon);
    }

    /** What is measured unless something else is said: "cost", "net revenue", or the rows. */
    String measure() {
        return lexicon.mainCost()
                .map(c -> lexicon.mainCostIsCost() ? "cost" : names.shortest(c))
                .orElse("number of rows");
    }

    String name(Column column) {
        return names.shortest(column);
    }

    String plural(Column column) {
        String name = names.shortest(column);
        int end = name.lastIndexOf(' ') + 1;
        return name.startsWith("\"") ? name : name.substring(0, end) + Text.plural(name.substring(end));
    }

    /** Columns worth grouping by, the first thought of first, then those with few values. */
    List<Column> dimensions() {
        return dataset.columns().stream()
                .filter(c -> c.role() == ColumnRole.DIMENSION || c.role() == ColumnRole.TAG)
                .filter(c -> c.distinct() >= FEWEST_GROUPS && c.distinct() <= MOST_GROUPS)
                .filter(c -> !c.values().isEmpty() && c.values().stream().noneMatch(v -> v.startsWith("{")))
                .sorted(Comparator.comparingInt((Column c) -> Math.min(100, lexicon.everydayRank(c)))
                        .thenComparing(c -> mostlyEmpty(c)))
                .toList();
    }

    private boolean mostlyEmpty(Column column) {
        return column.nulls() * 2 > dataset.report().rows();
    }

    Stream<Column> numbers() {
        return Stream.concat(
                dataset.totals().stream().flatMap(t -> dataset.column(t.column()).stream()),
                dataset.columns().stream().filter(c -> c.role() == ColumnRole.MEASURE));
    }
}
