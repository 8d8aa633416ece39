package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The words that questions offered about one dataset are made of. */
final class Phrases {

    private static final int FEWEST_GROUPS = 2;
    private static final int MOST_GROUPS = 500;
    private static final int DAYS_TO_SHOW_MONTHS = 92;

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
                .orElse("number of " + rows());
    }

    /** Whether a measure is the one measured unless something else is said. */
    boolean usual(Measure measure) {
        return lexicon.mainCost()
                .map(c -> measure.equals(Measure.of(Aggregate.SUM, c.name())))
                .orElse(measure.equals(Measure.rows()));
    }

    /** What the rows are: "tickets", or just "rows". */
    String rows() {
        return lexicon.entity().map(Text::plural).orElse("rows");
    }

    String name(Column column) {
        return names.shortest(column);
    }

    String name(String column) {
        return dataset.column(column).map(names::shortest).orElse(column);
    }

    String plural(String column) {
        String name = name(column);
        int end = name.lastIndexOf(' ') + 1;
        return name.startsWith("\"") ? name : name.substring(0, end) + Text.plural(name.substring(end));
    }

    static String capital(String text) {
        return text.startsWith("\"") ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Whether the data spans so many days that months say more than days. */
    boolean spansMonths() {
        return dataset.dates()
                .filter(r -> r.until().toEpochDay() - r.from().toEpochDay() > DAYS_TO_SHOW_MONTHS)
                .isPresent();
    }

    /** Columns worth grouping by, the first thought of first, then those that are mostly filled. */
    List<Column> dimensions() {
        return dataset.columns().stream()
                .filter(c -> c.role() == ColumnRole.DIMENSION || c.role() == ColumnRole.TAG)
                .filter(c -> c.distinct() >= FEWEST_GROUPS && c.distinct() <= MOST_GROUPS)
                .filter(c -> !c.values().isEmpty() && !dataset.spread(c))
                .sorted(Comparator.comparingInt(lexicon::everydayRank).thenComparing(this::mostlyEmpty))
                .toList();
    }

    private boolean mostlyEmpty(Column column) {
        return column.nulls() * 2 > dataset.report().rows();
    }

    /** The cost columns, the main one first, then the other numbers. */
    Stream<Column> numbers() {
        return Stream.concat(
                dataset.totals().stream().flatMap(t -> dataset.column(t.column()).stream()),
                dataset.columns().stream().filter(c -> c.role() == ColumnRole.MEASURE));
    }
}
