package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.Set;

/** Refuses plans that do not fit a dataset. */
public final class PlanValidator {

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_GROUPS = 2;
    private static final int MOST_PARTS = 20;
    private static final Set<ColumnType> NUMBERS = Set.of(ColumnType.DECIMAL, ColumnType.INTEGER);
    private static final Set<ColumnType> TIMES = Set.of(ColumnType.DATE, ColumnType.TIMESTAMP);

    private final Dataset dataset;

    private PlanValidator(Dataset dataset) {
        this.dataset = dataset;
    }

    /** @throws Failure {@code plan_invalid} with the reason */
    public static void validate(Dataset dataset, Plan plan) {
        require(plan.dataset().equals(dataset.id()), "The plan was made for another file.");
        require(!plan.measures().isEmpty(), "The plan asks for no number.");
        require(plan.measures().size() <= MOST_PARTS, "The plan asks for too many numbers at once.");
        require(plan.filters().size() <= MOST_PARTS, "The plan has too many filters.");
        require(plan.groups().size() <= MOST_GROUPS, "At most two groups can be asked for.");
        require(
                plan.groups().stream().map(Grouping::column).distinct().count()
                        == plan.groups().size(),
                "Both groups are the same column.");
        require(
                plan.limit().stream().allMatch(limit -> limit >= 1 && limit <= MOST_ROWS),
                "A limit is a number from 1 to 1,000.");
        PlanValidator validator = new PlanValidator(dataset);
        plan.measures().forEach(validator::measure);
        plan.groups().forEach(validator::group);
        plan.filters().forEach(validator::filter);
        plan.part().forEach(validator::filter);
        require(plan.part().size() <= MOST_PARTS, "The plan has too many filters.");
        plan.window().ifPresent(window -> validator.requireType(window.column(), TIMES, "dates"));
        requireShape(plan);
    }

    /** What chooses groups or compares periods stands on the parts it needs. */
    private static void requireShape(Plan plan) {
        require(
                plan.having().isEmpty() || plan.groups().size() == 1,
                "Groups are chosen by what they come to where there is one kind of them.");
        require(
                plan.having().stream().map(Having::measure).allMatch(plan.measures()::contains),
                "Groups are chosen by a number that is asked for.");
        require(
                plan.limitEach().stream().allMatch(limit -> limit >= 1 && limit <= MOST_ROWS)
                        && (plan.limitEach().isEmpty() || plan.groups().size() == 2),
                "The first of each group need two kinds of groups.");
        require(
                plan.baseline().isEmpty()
                        || plan.measures().size() == 1
                                && plan.having().isEmpty()
                                && plan.groups().size() <= 1
                                && plan.groups().stream().allMatch(Grouping.ByValue.class::isInstance)
                                && plan.window()
                                        .map(Window::column)
                                        .equals(plan.baseline().map(Window::column)),
                "Two periods are compared by one number, of the same dates, in all or by one column.");
        require(
                !plan.stepwise()
                        || plan.measures().size() == 1
                                && plan.groups().size() == 1
                                && plan.groups().getFirst() instanceof Grouping.ByTime
                                && plan.limit().isEmpty()
                                && plan.having().isEmpty()
                                && plan.baseline().isEmpty(),
                "Steps of time are set against each other all of them, by one number.");
        require(
                plan.baseline().isPresent()
                        || plan.stepwise()
                        || plan.order() != Ordering.LARGEST_RISE && plan.order() != Ordering.LARGEST_FALL,
                "What rose or fell is known of two periods that are compared.");
        require(
                plan.part().isEmpty() == plan.measures().stream().noneMatch(m -> m.aggregate() == Aggregate.RATE),
                "A rate says which rows it is of.");
        require(
                plan.summary().stream().allMatch(s -> s == Aggregate.SUM || s == Aggregate.AVERAGE),
                "Groups are summed up by their sum or their average.");
    }

    private void measure(Measure measure) {
        measure.column().ifPresent(this::column);
        Aggregate aggregate = measure.aggregate();
        switch (aggregate) {
            case SUM, AVERAGE, MEDIAN, SHARE, RATE, P90, P95, P99 ->
                measure.column().ifPresent(column -> requireType(column, NUMBERS, "numbers"));
            case MIN, MAX -> {
                Column column = column(measure.column().orElseThrow());
                require(
                        NUMBERS.contains(column.type()) || TIMES.contains(column.type()),
                        "\"" + column.label() + "\" holds neither numbers nor dates.");
            }
            case COUNT, COUNT_DISTINCT -> {}
        }
    }

    private void group(Grouping grouping) {
        column(grouping.column());
        if (!(grouping instanceof Grouping.ByValue)) {
            requireType(grouping.column(), TIMES, "dates");
        }
    }

    private void filter(Filter filter) {
        column(filter.column());
        switch (filter) {
            case Filter.OneOf oneOf ->
                require(!oneOf.values().isEmpty() && oneOf.values().size() <= MOST_ROWS, "A filter names no value.");
            case Filter.Compare compare -> requireType(compare.column(), NUMBERS, "numbers");
            case Filter.Contains ignored -> {}
            case Filter.Missing ignored -> {}
            case Filter.Weekdays weekdays -> requireType(weekdays.column(), TIMES, "dates");
        }
    }

    private void requireType(String name, Set<ColumnType> types, String what) {
        Column column = column(name);
        require(types.contains(column.type()), "\"" + column.label() + "\" does not hold " + what + ".");
    }

    private Column column(String name) {
        return dataset.column(name)
                .orElseThrow(() -> new Failure(
                        ErrorCode.PLAN_INVALID, "There is no column \"" + name + "\" in " + dataset.name() + "."));
    }

    private static void require(boolean holds, String reason) {
        if (!holds) {
            throw new Failure(ErrorCode.PLAN_INVALID, reason);
        }
    }
}
