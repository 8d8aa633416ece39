package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ExportFormat;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a whole plan of a draft: what was not said is the usual thing, or what the plan before said. */
public final class Completion {

    private final Lexicon lexicon;
    private final Draft draft;
    private final Optional<Plan> previous;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final DateChoice dates;
    private final GroupCompletion grouped;
    private final PeriodCompletion periods;
    private final FilterCompletion filters;
    private final OrderCompletion orders;

    /** A plan, or what stands in its way. */
    public record Completed(Optional<Plan> plan, List<Problem> problems, List<String> notes) {

        /** Stuck before anything could be completed. */
        public static Completed stuck(List<Problem> problems) {
            return new Completed(Optional.empty(), problems, List.of());
        }
    }

    private Completion(Lexicon lexicon, Draft draft, Optional<Plan> previous) {
        this.lexicon = lexicon;
        this.draft = draft;
        this.previous = previous.filter(p -> followsUp(draft));
        this.dates = new DateChoice(lexicon, draft, this.previous, problems);
        this.grouped = new GroupCompletion(lexicon, draft, this.previous, problems, dates);
        this.periods = new PeriodCompletion(lexicon.dataset().dates(), draft, this.previous, dates, problems, notes);
        this.filters = new FilterCompletion(lexicon, draft, this.previous, dates);
        this.orders = new OrderCompletion(draft, this.previous, grouped, problems);
    }

    /** @param previous the plan of the answer before; used only when the draft does not stand by itself */
    public static Completed complete(Lexicon lexicon, Draft draft, Optional<Plan> previous) {
        return new Completion(lexicon, draft, previous).complete();
    }

    /** Whether a draft changes the plan before rather than standing by itself. */
    public static boolean followsUp(Draft draft) {
        return !draft.measured() || draft.also || draft.instead || draft.ofThose;
    }

    private Completed complete() {
        List<Grouping> groups = grouped.groups();
        boolean stepwise = grouped.stepwise(groups);
        PeriodCompletion.Days days = stepwise ? periods.throughout() : periods.days();
        if (!problems.isEmpty()) {
            return new Completed(Optional.empty(), problems, notes);
        }
        var figures = new MeasureCompletion(lexicon, draft, previous, groups);
        List<Measure> measures = figures.measures();
        Optional<Aggregate> summary = figures.summary();
        boolean sameGroups = previous.filter(p -> p.groups().equals(groups)).isPresent();
        var plan = new Plan(
                lexicon.dataset().id(),
                measures,
                groups,
                filters.filters(groups, summary),
                days.window(),
                judged(measures.get(0), groups).orElseGet(() -> orders.order(groups, days)),
                stepwise ? Optional.empty() : orders.limit(groups),
                draft.chart.or(
                        () -> previous.filter(p -> sameGroups && !draft.tabled).flatMap(Plan::chart)),
                having(measures, sameGroups),
                orders.limitEach(groups, sameGroups),
                days.baseline(),
                summary,
                draft.tabled
                        || sameGroups && draft.chart.isEmpty() && previous.get().tableOnly(),
                stepwise,
                rated(measures) ? part() : List.of());
        Plan settled = figures.unitsMixed(plan).map(unit -> apart(plan, unit)).orElse(plan);
        refuse(settled, figures);
        ofTotals(settled);
        ofRows(settled);
        ofAmounts(settled);
        return problems.isEmpty()
                ? new Completed(Optional.of(settled), problems, notes)
                : new Completed(Optional.empty(), problems, notes);
    }

    /** "And by engineer?" is of the same share as before. */
    private List<Filter> part() {
        return draft.part().isEmpty() ? previous.map(Plan::part).orElse(List.of()) : draft.part();
    }

    /** Of scores the worst are the lowest; of all else people have to say. */
    private Optional<Ordering> judged(Measure measure, List<Grouping> groups) {
        if (draft.judged.isEmpty()) {
            return Optional.empty();
        }
        boolean score = measure.column()
                .flatMap(lexicon.dataset()::column)
                .filter(Amounts::score)
                .isPresent();
        if (!score || groups.isEmpty()) {
            problems.add(new Problem.WhichFirst(draft.judged.get()));
        }
        boolean best = draft.judged.get().meaning() instanceof Meaning.Judged judged && judged.best();
        return Optional.of(best ? Ordering.LARGEST_FIRST : Ordering.SMALLEST_FIRST);
    }

    private static boolean rated(List<Measure> measures) {
        return measures.stream().anyMatch(m -> m.aggregate() == Aggregate.RATE);
    }

    /** "Highest cost per service" may be of each service's largest row: which of them it is is said. */
    private void ofTotals(Plan plan) {
        boolean ofWhat =
                draft.rank.filter(r -> !r.alwaysGroups() && r.count().isEmpty()).isPresent();
        boolean totals = plan.measures().get(0).aggregate() == Aggregate.SUM
                && plan.groups().size() == 1
                && plan.groups().get(0) instanceof Grouping.ByValue
                && plan.baseline().isEmpty();
        if (ofWhat && totals && draft.named.isEmpty() && draft.each) {
            notes.add("These are totals; \"" + (draft.rank.get().largest() ? "maximum" : "minimum")
                    + "\" asks for the single row of each.");
        }
    }

    /** "Average hours per day" may be of the days' totals: that it is not is said. */
    private void ofRows(Plan plan) {
        Measure first = plan.measures().get(0);
        boolean adds = first.column()
                .flatMap(lexicon.dataset()::column)
                .filter(Amounts::adds)
                .isPresent();
        boolean time = plan.groups().stream().anyMatch(Grouping.ByTime.class::isInstance);
        if (first.aggregate() == Aggregate.AVERAGE && adds && time) {
            notes.add("These are averages of single rows, not of totals.");
        }
    }

    /** Of gross, net and tax, which one is meant by an amount is said. */
    private void ofAmounts(Plan plan) {
        Optional<Column> main = lexicon.mainCost().filter(c -> draft.unsaidMoney);
        boolean shown = main.isPresent()
                && plan.measures()
                        .get(0)
                        .column()
                        .filter(main.get().name()::equals)
                        .isPresent();
        List<String> others = shown && lexicon.dataset().format() == ExportFormat.GENERIC
                ? lexicon.dataset().columns().stream()
                        .filter(c -> c.role() == ColumnRole.COST && !c.equals(main.get()) && Amounts.adds(c))
                        .map(Column::label)
                        .toList()
                : List.of();
        if (!others.isEmpty()) {
            notes.add("Amounts are " + main.get().label() + "; " + String.join(" and ", others)
                    + (others.size() == 1 ? " is" : " are") + " in the file as well.");
        }
    }

    private void refuse(Plan plan, MeasureCompletion figures) {
        boolean compares = periods.compares()
                && (draft.changed || !draft.windows.isEmpty() && plan.groups().isEmpty());
        boolean oneOfMany = draft.shiftEach
                && draft.changed
                && draft.windows.isEmpty()
                && !plan.groups().isEmpty();
        if ((compares && plan.baseline().isEmpty() || oneOfMany) && !plan.stepwise()) {
            problems.add(new Problem.ChangeOfWhat(plan));
        }
        boolean values = plan.groups().size() <= 1
                && plan.groups().stream().allMatch(Grouping.ByValue.class::isInstance)
                && plan.measures().size() == 1
                && plan.having().isEmpty();
        if (plan.baseline().isPresent() && (!values || rated(plan.measures()))) {
            problems.add(new Problem.Beyond(
                    "a comparison of periods by steps of time, by two columns or of several figures"));
        }
        long columns = plan.measures().stream()
                .flatMap(m -> m.column().stream())
                .distinct()
                .count();
        if (draft.share && columns > 1) {
            problems.add(new Problem.Beyond("one amount divided by another"));
        }
        boolean shared = figures.shared(plan) || plan.groups().isEmpty() && figures.partOfKnown(plan);
        figures.unclear(plan).ifPresent(problems::add);
        if (draft.share && (!shared || !rated(plan.measures()) && !draft.part().isEmpty())) {
            problems.add(new Problem.ShareOfWhat());
        }
        if (plan.summary().isPresent() && !plan.measures().get(0).aggregate().additive()) {
            problems.add(new Problem.Beyond("one figure for the top of a ranking"));
        }
    }

    /** Each unit by itself, or the question which one is meant. */
    private Plan apart(Plan plan, Column unit) {
        if (!plan.groups().isEmpty() || plan.baseline().isPresent()) {
            problems.add(new Problem.MixedUnits(plan, unit));
            return plan;
        }
        notes.add("Different units do not add up, so each stands by itself.");
        return plan.groupedBy(List.of(new Grouping.ByValue(unit.name())), Ordering.LARGEST_FIRST)
                .asTable();
    }

    private List<Having> having(List<Measure> measures, boolean sameGroups) {
        List<Having> before =
                draft.having.isEmpty() && sameGroups ? previous.get().having() : List.of();
        return Stream.concat(before.stream(), draft.having.stream())
                .filter(h -> measures.contains(h.measure()))
                .toList();
    }
}
