package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan as a question in full: for a button, which has to have exactly this one reading. */
final class Restatement {

    /** How much is spelled out. */
    enum Style {
        /** "for EC2": the value alone. */
        SHORT,
        /** 'where service is "EC2"'. */
        FULL,
        /** The same with the columns as the file has them, in quotes. */
        EXACT
    }

    private final Phrases phrases;
    private final Style style;

    Restatement(Phrases phrases, Style style) {
        this.phrases = phrases;
        this.style = style;
    }

    String of(Plan plan) {
        var parts = new ArrayList<String>();
        String measures = plan.measures().stream().map(this::measure).collect(Collectors.joining(" and "));
        boolean ranked = plan.limit().isPresent() || plan.order() == Ordering.SMALLEST_FIRST;
        if (ranked && !plan.groups().isEmpty()) {
            parts.add(plan.order() == Ordering.SMALLEST_FIRST ? "bottom" : "top");
            plan.limit().ifPresent(n -> parts.add(String.valueOf(n)));
            parts.add(plan.groups().stream().map(this::target).collect(Collectors.joining(" and ")));
            parts.add("by " + measures);
        } else {
            parts.add(measures);
            plan.groups().forEach(g -> parts.add(group(g)));
        }
        plan.filters().forEach(f -> parts.add(style == Style.SHORT ? shortFilter(f) : filter(f)));
        plan.window().ifPresent(w -> parts.add(days(DateText.range(w.range()))));
        plan.chart().ifPresent(c -> parts.add("as a " + chart(c)));
        return String.join(" ", parts);
    }

    private static String days(String range) {
        return range.contains(" to ")
                ? "from " + range
                : range.length() > "Sep 2024".length() ? "on " + range : "in " + range;
    }

    private String name(String column) {
        return style == Style.EXACT ? ColumnNames.exact(column) : phrases.name(column);
    }

    private String measure(Measure measure) {
        if (style == Style.SHORT && phrases.usual(measure)) {
            return phrases.measure();
        }
        String column = measure.column().map(this::name).orElse("rows");
        return switch (measure.aggregate()) {
            case SUM -> "total " + column;
            case AVERAGE -> "average " + column;
            case MEDIAN -> "median " + column;
            case MIN -> "minimum " + column;
            case MAX -> "maximum " + column;
            case COUNT -> "number of rows";
            case COUNT_DISTINCT ->
                "number of different " + measure.column().map(this::plural).orElse("");
        };
    }

    private String plural(String column) {
        return style == Style.EXACT ? ColumnNames.exact(column) : phrases.plural(column);
    }

    private String target(Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByValue value -> plural(value.column());
            case Grouping.ByTime time -> lower(time.grain()) + "s";
        };
    }

    private String group(Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByValue value -> "by " + name(value.column());
            case Grouping.ByTime time -> "per " + lower(time.grain());
        };
    }

    private String shortFilter(Filter filter) {
        return switch (filter) {
            case Filter.OneOf one -> (one.negated() ? "without " : "for ") + String.join(" or ", one.values());
            case Filter.Missing missing -> (missing.negated() ? "with " : "without ") + name(missing.column());
            case Filter.Contains ignored -> filter(filter);
            case Filter.Compare ignored -> filter(filter);
        };
    }

    private String filter(Filter filter) {
        String column = "where " + name(filter.column());
        String not = filter.negated() ? " not" : "";
        return switch (filter) {
            case Filter.OneOf one -> column + " is" + not + " " + list(one.values());
            case Filter.Contains contains -> column + not + " contains \"" + contains.text() + "\"";
            case Filter.Compare compare ->
                column + not + " " + compare.comparison().sign() + " "
                        + compare.number().toPlainString();
            case Filter.Missing ignored -> column + " is" + not + " missing";
        };
    }

    private static String list(List<String> values) {
        return values.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(" or "));
    }

    private static String chart(ChartType type) {
        return switch (type) {
            case BAR -> "bar chart";
            case HORIZONTAL_BAR -> "horizontal bar";
            case LINE -> "line chart";
            case PIE -> "pie chart";
            case DONUT -> "donut chart";
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
