package dev.patchbay.analytics.question;

import dev.patchbay.analytics.dataset.Currencies;
import dev.patchbay.analytics.query.Headings;
import dev.patchbay.analytics.query.NumberText;
import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Explanation;
import dev.patchbay.model.analytics.ExportFormat;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan in the words of its dataset, for the person who has to trust it. */
final class PlanText {

    private static final Set<String> UNITS =
            Set.of("hours", "minutes", "seconds", "days", "gb", "mb", "tb", "kb", "kwh", "seats", "units");

    private final Dataset dataset;
    private final Lexicon lexicon;
    private final String rows;
    private final FilterText filters;

    PlanText(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.dataset = lexicon.dataset();
        this.rows = new Phrases(lexicon).rows();
        this.filters = new FilterText(dataset);
    }

    /** "1,281 rows", "1 ticket". */
    String rows(BigDecimal count) {
        return NumberText.plain(count) + " " + (count.compareTo(BigDecimal.ONE) == 0 ? Text.singular(rows) : rows);
    }

    /** What each row is: "ticket", or just "row". */
    String row() {
        return Text.singular(rows);
    }

    /** Whether a measure is of money or of work, whose totals mean something. */
    boolean addsUp(Measure measure) {
        return measure.column()
                .flatMap(dataset::column)
                .filter(c -> c.role() == ColumnRole.COST || Amounts.work(c))
                .isPresent();
    }

    Explanation explanation(Plan plan, long rowsUsed, long rowsTotal) {
        List<String> conditions = Stream.concat(plan.filters().stream().map(this::filter), days(plan).stream())
                .toList();
        List<String> filters = Stream.concat(plan.part().stream().map(f -> "where " + filter(f)), conditions.stream())
                .toList();
        String rows = Figures.count(rowsUsed) + " of " + Figures.count(rowsTotal) + " rows";
        String formula = formula(plan);
        String line =
                Stream.concat(Stream.of(rows, formula), conditions.stream()).collect(Collectors.joining(" · "));
        return new Explanation(line, rowsUsed, rowsTotal, filters, formula);
    }

    /** "1-31 Aug 2026", or "1-31 Aug 2026 against 1-31 Jul 2026". */
    private Optional<String> days(Plan plan) {
        String against =
                plan.baseline().map(b -> " against " + DateText.span(b.range())).orElse("");
        return plan.window()
                .map(w -> (severalDates() ? label(w.column()) + " " : which(w)) + DateText.span(w.range()) + against);
    }

    /** Whether days may be of several columns; the days of a cost export are those of its charges. */
    private boolean severalDates() {
        long dates = dataset.columns().stream()
                .filter(c -> c.role() == ColumnRole.DATE)
                .count();
        return dates > 1 && dataset.format() == ExportFormat.GENERIC;
    }

    /** The column of days, where it is not the one that is usually meant. */
    private String which(Window window) {
        return dataset.mainDate().filter(window.column()::equals).isPresent() ? "" : label(window.column()) + " ";
    }

    /** "sum of effective cost, by service, largest 5". */
    String formula(Plan plan) {
        var parts = new ArrayList<String>();
        parts.add(plan.measures().stream().map(this::measure).collect(Collectors.joining(" and ")));
        if (!plan.part().isEmpty()) {
            parts.add("where " + plan.part().stream().map(this::filter).collect(Collectors.joining(" and ")));
        }
        plan.groups().forEach(g -> parts.add(group(g)));
        if (plan.stepwise()) {
            parts.add("each " + heading(plan, 0) + " against the one before");
        }
        plan.having().forEach(h -> parts.add(having(h)));
        plan.limitEach().ifPresent(n -> parts.add(end(plan.order()) + n + " of each " + heading(plan, 0)));
        plan.summary().ifPresent(s -> parts.add(summary(plan, s)));
        plan.limit().ifPresent(n -> parts.add(end(plan.order()) + n));
        boolean all = plan.limit().isEmpty() && plan.limitEach().isEmpty();
        if (all && plan.order() != Ordering.LARGEST_FIRST && plan.order() != Ordering.BY_GROUP) {
            parts.add(end(plan.order()) + "first");
        }
        return String.join(", ", parts);
    }

    private static String end(Ordering order) {
        return switch (order) {
            case LARGEST_FIRST -> "largest ";
            case SMALLEST_FIRST -> "smallest ";
            case BY_GROUP -> "first ";
            case LARGEST_RISE -> "largest rise ";
            case LARGEST_FALL -> "largest fall ";
        };
    }

    private String summary(Plan plan, Aggregate summary) {
        String which = plan.limit().isPresent() ? "shown" : "of all " + Text.plural(heading(plan, 0));
        return (summary == Aggregate.SUM ? "sum of those " : "average of those ") + which;
    }

    /** "with sum of cost > 100". */
    String having(Having having) {
        return (having.negated() ? "not with " : "with ") + measure(having.measure()) + " "
                + having.comparison().sign() + " " + NumberText.plain(having.number());
    }

    String heading(Plan plan, int group) {
        return Headings.of(dataset, plan.groups().get(group));
    }

    /** Whether the figures are in units that do not add up to a whole. */
    boolean mixed(Plan plan) {
        return plan.measures()
                .get(0)
                .column()
                .flatMap(dataset::column)
                .flatMap(lexicon::unitOf)
                .filter(unit -> plan.groups().stream().anyMatch(g -> g.column().equals(unit.name())))
                .isPresent();
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
            case SHARE ->
                "share of the " + measure.column().map(c -> "sum of " + column).orElse("rows");
            case RATE ->
                "share of the " + measure.column().map(c -> "sum of " + column).orElse("rows");
            case P90 -> "90th percentile of " + column;
            case P95 -> "95th percentile of " + column;
            case P99 -> "99th percentile of " + column;
        };
    }

    private String group(Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByValue value -> "by " + label(value.column());
            case Grouping.ByTime time ->
                "per " + time.grain().name().toLowerCase(Locale.ROOT) + " of " + label(time.column());
            case Grouping.ByCycle cycle -> "by " + Headings.of(dataset, cycle) + " of " + label(cycle.column());
        };
    }

    String filter(Filter filter) {
        return filters.condition(filter);
    }

    /** What rows without a value of a column are called. */
    String none(Grouping group) {
        return Headings.none(dataset, group.column());
    }

    String label(String column) {
        return dataset.column(column).map(Column::label).orElse(column);
    }

    /** " 121 tickets have no resolved date.": what no step of time holds. */
    String undated(Plan plan, long count) {
        return plan.groups().stream()
                .filter(g -> count > 0 && !(g instanceof Grouping.ByValue))
                .findFirst()
                .map(g -> " " + rows(BigDecimal.valueOf(count)) + (count == 1 ? " has" : " have") + " no "
                        + filters.date(g.column()) + ".")
                .orElse("");
    }

    /** The filters alone, to stand in a sentence: " for service AmazonEC2 with no tags". */
    String filtered(Plan plan) {
        return filters.sentence(plan.filters());
    }

    String filtered(List<Filter> chosen) {
        return filters.sentence(chosen);
    }

    /** The filters and the days as the end of a sentence. */
    String chosen(Plan plan) {
        return filtered(plan)
                + plan.window()
                        .map(w -> ", " + which(w) + DateText.span(w.range()))
                        .orElse("");
    }

    /** A measure as what a sentence is about: "cost", "average resolution hours", "number of tickets". */
    String subject(Measure measure) {
        return switch (measure.aggregate()) {
            case SUM -> measure.column().map(this::label).orElse("");
            case COUNT -> "number of " + rows;
            default -> Headings.of(dataset, measure);
        };
    }

    /** What a share is of: the sum, or the rows. */
    static Measure whole(Measure share) {
        return share.column().map(c -> Measure.of(Aggregate.SUM, c)).orElseGet(Measure::rows);
    }

    /** A value of a measure with its unit. */
    String value(Measure measure, BigDecimal value) {
        if (measure.aggregate() == Aggregate.SHARE || measure.aggregate() == Aggregate.RATE) {
            return NumberText.percent(value);
        }
        boolean money = money(measure);
        String figure = money ? NumberText.money(value) : NumberText.plain(value);
        return money ? figure + currency(measure).map(c -> " " + c).orElse("") : figure;
    }

    private Optional<String> currency(Measure measure) {
        return measure.column().flatMap(dataset::column).flatMap(c -> Currencies.of(dataset, c));
    }

    /** The same with what it is of, where a sentence does not say it: "867 hours", "128 seats", "1,493.91 gross". */
    String named(Measure measure, BigDecimal value) {
        return value(measure, value) + unit(measure).map(unit -> " " + unit).orElse("");
    }

    private Optional<String> unit(Measure measure) {
        Optional<String> label = measure.column()
                .filter(c -> measure.aggregate().inUnitOfColumn())
                .map(this::label);
        if (money(measure)) {
            return label.filter(l -> currency(measure).isEmpty() && !l.endsWith("cost"));
        }
        return label.flatMap(
                l -> Stream.of(l.split(" ")).filter(UNITS::contains).findFirst().or(() -> Optional.of(l)
                        .filter(w -> measure.aggregate() == Aggregate.SUM && w.endsWith("s"))));
    }

    boolean money(Measure measure) {
        return measure.aggregate().inUnitOfColumn()
                && measure.column()
                        .flatMap(dataset::column)
                        .filter(c -> c.role() == ColumnRole.COST)
                        .isPresent();
    }
}
