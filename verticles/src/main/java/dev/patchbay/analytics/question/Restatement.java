package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Cycle;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Having;
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
        if (plan.summary().isPresent() && plan.limit().isPresent()) {
            parts.add(plan.summary().get() == Aggregate.SUM ? "total of the" : "average of the");
        } else if (plan.summary().filter(s -> s == Aggregate.AVERAGE).isPresent()) {
            return averaged(plan);
        }
        boolean moved = plan.order() == Ordering.LARGEST_RISE || plan.order() == Ordering.LARGEST_FALL;
        boolean ranked = plan.limit().isPresent()
                || plan.limitEach().isPresent()
                || plan.order() == Ordering.SMALLEST_FIRST
                || moved;
        if (ranked && !plan.groups().isEmpty()) {
            parts.add(plan.order() == Ordering.SMALLEST_FIRST ? "bottom" : "top");
            plan.limit().or(plan::limitEach).ifPresent(n -> parts.add(String.valueOf(n)));
            parts.add(
                    plan.limitEach().isPresent()
                            ? target(plan.groups().get(1)) + " "
                                    + group(plan.groups().get(0))
                            : plan.groups().stream().map(this::target).collect(Collectors.joining(" and ")));
            String by = plan.order() == Ordering.LARGEST_FALL ? "fall of " : "growth of ";
            parts.add("by " + (moved ? by : "") + measures);
        } else {
            parts.add((plan.stepwise() ? "growth of " : "") + measures);
            plan.groups().forEach(g -> parts.add(group(g)));
        }
        plan.having().forEach(h -> parts.add(having(h)));
        rest(plan, parts);
        return String.join(" ", parts);
    }

    private void rest(Plan plan, List<String> parts) {
        plan.filters().forEach(f -> parts.add(style == Style.SHORT ? shortFilter(f) : filter(f)));
        plan.window().ifPresent(w -> parts.add(days(DateText.range(w.range()))));
        plan.baseline().ifPresent(b -> parts.add("compared with " + DateText.range(b.range())));
        plan.chart().ifPresent(c -> parts.add("as a " + chart(c)));
        if (plan.tableOnly()) {
            parts.add("as a table");
        }
        plan.part().forEach(f -> parts.add("that is " + part(f)));
    }

    /** "average cost per customer". */
    private String averaged(Plan plan) {
        String column = plan.measures().get(0).column().map(this::name).orElse("number of rows");
        var parts = new ArrayList<String>();
        parts.add("average " + column);
        plan.groups().forEach(g -> parts.add("per" + group(g).replaceFirst("by|per", "")));
        rest(plan, parts);
        return String.join(" ", parts);
    }

    /** "with total cost > 100". */
    private String having(Having having) {
        return (having.negated() ? "without " : "with ") + measure(having.measure()) + " "
                + having.comparison().sign() + " " + having.number().toPlainString();
    }

    private static String days(String range) {
        if (range.startsWith("before ") || range.startsWith("since ")) {
            return range;
        }
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
            case SHARE, RATE ->
                "share of " + measure.column().map(c -> "total " + column).orElse("number of rows");
            case P90, P95, P99 -> lower(measure.aggregate()) + " " + column;
        };
    }

    private String plural(String column) {
        return style == Style.EXACT ? ColumnNames.exact(column) : phrases.plural(column);
    }

    private String target(Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByValue value -> plural(value.column());
            case Grouping.ByTime time -> lower(time.grain()) + "s";
            case Grouping.ByCycle cycle -> cycle.cycle() == Cycle.DAY_OF_WEEK ? "days of the week" : "hours of the day";
        };
    }

    private String group(Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByValue value -> "by " + name(value.column());
            case Grouping.ByTime time -> "per " + lower(time.grain());
            case Grouping.ByCycle cycle ->
                "by " + (cycle.cycle() == Cycle.DAY_OF_WEEK ? "day of the week" : "hour of the day");
        };
    }

    /** What the rows of a share are: 'that is "EC2"'. */
    private String part(Filter filter) {
        return filter instanceof Filter.OneOf one && !one.negated()
                ? (style == Style.SHORT ? "" : name(one.column()) + " ") + list(one.values())
                : shortFilter(filter);
    }

    private String shortFilter(Filter filter) {
        return switch (filter) {
            case Filter.OneOf one -> (one.negated() ? "without " : "for ") + String.join(" or ", one.values());
            case Filter.Missing missing -> (missing.negated() ? "with " : "without ") + name(missing.column());
            case Filter.Weekdays ignored -> filter(filter);
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
            case Filter.Weekdays weekdays -> (filter.negated() ? "not on " : "on ") + WeekdayText.of(weekdays.days());
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
