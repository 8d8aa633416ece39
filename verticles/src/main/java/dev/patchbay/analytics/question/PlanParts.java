package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Cycle;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a plan says, part by part. */
final class PlanParts {

    private static final Set<Aggregate> EXTREMES = Set.of(Aggregate.MIN, Aggregate.MAX);

    private final Plan plan;

    PlanParts(Plan plan) {
        this.plan = plan;
    }

    /** What chooses rows, and what the rows of a share are. */
    private Stream<Filter> filters() {
        return Stream.concat(plan.filters().stream(), plan.part().stream());
    }

    /** The measures shown and those that groups are chosen by. */
    Stream<Measure> measures() {
        return Stream.concat(plan.measures().stream(), plan.having().stream().map(Having::measure));
    }

    boolean aggregate(Aggregate aggregate) {
        return measures().anyMatch(m -> m.aggregate() == aggregate);
    }

    /** Columns that are measured or compared. */
    Stream<String> numbers() {
        return Stream.concat(plan.measures().stream().flatMap(m -> m.column().stream()), comparedColumns());
    }

    /** Columns whose numbers choose rows or groups. */
    Stream<String> comparedColumns() {
        return Stream.concat(
                plan.having().stream().flatMap(h -> h.measure().column().stream()),
                filters().filter(Filter.Compare.class::isInstance).map(Filter::column));
    }

    boolean group(Class<? extends Grouping> kind) {
        return plan.groups().stream().anyMatch(kind::isInstance);
    }

    /** Whether a change is worked out, between two periods or from step to step. */
    boolean changes() {
        return plan.baseline().isPresent() || plan.stepwise();
    }

    boolean step(Grain grain) {
        return plan.groups().stream().anyMatch(g -> g instanceof Grouping.ByTime time && time.grain() == grain);
    }

    /** Sundays by hour are by the hour of the day. */
    boolean hoursOfDays() {
        return filter(Filter.Weekdays.class::isInstance)
                && plan.groups().stream()
                        .anyMatch(g -> g instanceof Grouping.ByCycle cycle && cycle.cycle() == Cycle.HOUR_OF_DAY);
    }

    boolean filter(Predicate<Filter> wanted) {
        return filters().anyMatch(wanted);
    }

    /** Whether rows of all these values are chosen, or left out. */
    boolean chooses(String column, List<String> values) {
        return filter(f -> f instanceof Filter.OneOf one
                && one.column().equals(column)
                && one.values().containsAll(values));
    }

    /** Whether rows of all these values are chosen, and not left out. */
    boolean includes(String column, List<String> values) {
        return filter(f -> f instanceof Filter.OneOf one
                && !one.negated()
                && one.column().equals(column)
                && one.values().containsAll(values));
    }

    /** Whether something does not compare so. */
    boolean negates(Comparison comparison) {
        return filter(f -> f instanceof Filter.Compare one && one.negated() && one.comparison() == comparison)
                || plan.having().stream().anyMatch(h -> h.negated() && h.comparison() == comparison);
    }

    /** Whether a text is looked for that holds all these words. */
    boolean contains(List<Word> words) {
        return filter(f -> f instanceof Filter.Contains contains
                && words.stream().allMatch(w -> Text.lower(contains.text()).contains(w.lower())));
    }

    boolean names(String column) {
        return measures().anyMatch(m -> m.column().filter(column::equals).isPresent())
                || plan.groups().stream().anyMatch(g -> g.column().equals(column))
                || filter(f -> f.column().equals(column))
                || windows().anyMatch(w -> w.column().equals(column));
    }

    private Stream<Window> windows() {
        return Stream.of(plan.window(), plan.baseline()).flatMap(Optional::stream);
    }

    /** Whether these days are asked about, perhaps cut to those that the data holds. */
    boolean during(DateRange days) {
        return windows()
                .map(Window::range)
                .anyMatch(range ->
                        range.from().equals(days.from()) && !range.until().isAfter(days.until()));
    }

    boolean exactly(DateRange days) {
        return windows().map(Window::range).anyMatch(days::equals);
    }

    boolean number(BigDecimal number) {
        Stream<BigDecimal> limits = Stream.of(plan.limit(), plan.limitEach())
                .flatMap(Optional::stream)
                .map(BigDecimal::valueOf);
        Stream<BigDecimal> compared =
                filters().filter(Filter.Compare.class::isInstance).map(f -> ((Filter.Compare) f).number());
        Stream<BigDecimal> chosen = plan.filters().stream()
                .filter(Filter.OneOf.class::isInstance)
                .flatMap(f -> ((Filter.OneOf) f).values().stream())
                .filter(value -> value.equals(number.toPlainString()))
                .map(value -> number);
        return Stream.of(limits, compared, chosen, plan.having().stream().map(Having::number))
                .flatMap(n -> n)
                .anyMatch(n -> n.compareTo(number) == 0);
    }

    /** Whether rows or groups are compared so with just this number. */
    boolean compares(Comparison comparison, BigDecimal number) {
        return filter(f -> f instanceof Filter.Compare one
                        && one.comparison() == comparison
                        && one.number().compareTo(number) == 0)
                || plan.having().stream()
                        .anyMatch(
                                h -> h.comparison() == comparison && h.number().compareTo(number) == 0);
    }

    boolean compares(Comparison comparison) {
        return comparisons().anyMatch(comparison::equals);
    }

    boolean between() {
        return compares(Comparison.AT_LEAST) && compares(Comparison.AT_MOST);
    }

    private Stream<Comparison> comparisons() {
        return Stream.concat(
                filters().filter(Filter.Compare.class::isInstance).map(f -> ((Filter.Compare) f).comparison()),
                plan.having().stream().map(Having::comparison));
    }

    /** Whether something is left out, or is to be empty: a cell that is to be filled leaves out nothing that was named. */
    boolean negates() {
        return filter(f -> f.negated() ^ f instanceof Filter.Missing)
                || plan.having().stream().anyMatch(Having::negated);
    }

    /** Groups in an order and of that number, or the largest or smallest of single rows. */
    boolean ranks(Optional<Integer> count) {
        if (plan.groups().isEmpty()) {
            return plan.measures().stream().anyMatch(m -> EXTREMES.contains(m.aggregate()));
        }
        return plan.order() != Ordering.BY_GROUP
                && count.map(BigDecimal::valueOf).filter(n -> !number(n)).isEmpty();
    }

    /** Whether a part of the rows is chosen, whose share of all is said. */
    boolean partOfWhole() {
        return plan.groups().isEmpty()
                && !(plan.filters().isEmpty() && plan.window().isEmpty());
    }
}
