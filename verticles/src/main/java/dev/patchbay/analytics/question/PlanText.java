package dev.patchbay.analytics.question;

import dev.patchbay.analytics.query.NumberText;
import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan in the words of its dataset, for the person who has to trust it. */
final class PlanText {

    private final Dataset dataset;
    private final String rows;

    PlanText(Lexicon lexicon) {
        this.dataset = lexicon.dataset();
        this.rows = new Phrases(lexicon).rows();
    }

    /** "1,281 rows", "1 ticket". */
    String rows(BigDecimal count) {
        return NumberText.plain(count) + " " + (count.compareTo(BigDecimal.ONE) == 0 ? Text.singular(rows) : rows);
    }

    Explanation explanation(Plan plan, long rowsUsed, long rowsTotal) {
        List<String> filters = Stream.concat(
                        plan.filters().stream().map(this::filter),
                        plan.window().stream().map(w -> DateText.span(w.range())))
                .toList();
        String rows = Figures.count(rowsUsed) + " of " + Figures.count(rowsTotal) + " rows";
        String formula = formula(plan);
        String line = Stream.concat(Stream.of(rows, formula), filters.stream()).collect(Collectors.joining(" · "));
        return new Explanation(line, rowsUsed, rowsTotal, filters, formula);
    }

    /** "sum of effective cost, by service, largest 5". */
    String formula(Plan plan) {
        var parts = new ArrayList<String>();
        parts.add(plan.measures().stream().map(this::measure).collect(Collectors.joining(" and ")));
        plan.groups().forEach(g -> parts.add(group(g)));
        plan.limit()
                .ifPresent(n -> parts.add((plan.order() == Ordering.SMALLEST_FIRST
                                ? "smallest "
                                : plan.order() == Ordering.BY_GROUP ? "first " : "largest ")
                        + n));
        return String.join(", ", parts);
    }

    String measure(Measure measure) {
        String column = measure.column().map(this::label).orElse("rows");
        return switch (measure.aggregate()) {
            case SUM -> "sum of " + column;
            case AVERAGE -> "average " + column;
            case MEDIAN -> "median " + column;
            case MIN -> "smallest " + column;
            case MAX -> "largest " + column;
            case COUNT -> measure.column().map(c -> "count of " + column).orElse("count of rows");
            case COUNT_DISTINCT -> "different values of " + column;
        };
    }

    private String group(Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByValue value -> "by " + label(value.column());
            case Grouping.ByTime time ->
                "per " + time.grain().name().toLowerCase(Locale.ROOT) + " of " + label(time.column());
        };
    }

    String filter(Filter filter) {
        String column = label(filter.column());
        String not = filter.negated() ? "not " : "";
        return switch (filter) {
            case Filter.OneOf one -> column + " is " + not + String.join(" or ", one.values());
            case Filter.Contains contains ->
                column + (filter.negated() ? " does not contain " : " contains ") + "\"" + contains.text() + "\"";
            case Filter.Compare compare ->
                not + column + " " + compare.comparison().sign() + " " + NumberText.plain(compare.number());
            case Filter.Missing ignored -> filter.negated() ? "with " + column : "no " + column;
        };
    }

    String label(String column) {
        return dataset.column(column).map(Column::label).orElse(column);
    }

    /** The filters as the end of a sentence: " for service AmazonEC2 with no tags". */
    String chosen(Plan plan) {
        return plan.filters().stream().map(f -> " " + chosen(f)).collect(Collectors.joining())
                + plan.window().map(w -> ", " + DateText.span(w.range())).orElse("");
    }

    private String chosen(Filter filter) {
        String column = label(filter.column());
        return switch (filter) {
            case Filter.OneOf one ->
                (one.negated() ? "without " : "for ") + column + " " + String.join(" or ", one.values());
            case Filter.Missing missing -> (missing.negated() ? "with " : "with no ") + column;
            case Filter.Contains ignored -> "where " + filter(filter);
            case Filter.Compare ignored -> "where " + filter(filter);
        };
    }

    /** A value of a measure with its unit. */
    String value(Measure measure, BigDecimal value) {
        boolean money = money(measure);
        String figure = money ? NumberText.money(value) : NumberText.plain(value);
        return money ? figure + dataset.currency().map(c -> " " + c).orElse("") : figure;
    }

    boolean money(Measure measure) {
        return measure.aggregate() != Aggregate.COUNT
                && measure.aggregate() != Aggregate.COUNT_DISTINCT
                && measure.column()
                        .flatMap(dataset::column)
                        .filter(c -> c.role() == ColumnRole.COST)
                        .isPresent();
    }
}
