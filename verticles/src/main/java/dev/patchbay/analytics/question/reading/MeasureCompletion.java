package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a draft measures: what was said, else what was measured before, else the usual. */
final class MeasureCompletion {

    private final Lexicon lexicon;
    private final Draft draft;
    private final Optional<Plan> previous;
    private final List<Grouping> groups;

    MeasureCompletion(Lexicon lexicon, Draft draft, Optional<Plan> previous, List<Grouping> groups) {
        this.lexicon = lexicon;
        this.draft = draft;
        this.previous = previous;
        this.groups = groups;
    }

    List<Measure> measures() {
        List<Measure> measures = aggregated(said());
        boolean ends = draft.rank.isPresent() && groups.isEmpty();
        if (ends && draft.bothEnds) {
            measures = first(measures, List.of(Aggregate.MIN, Aggregate.MAX));
        } else if (ends || longestOfEach(measures.get(0))) {
            measures = first(measures, List.of(draft.rank.get().largest() ? Aggregate.MAX : Aggregate.MIN));
        }
        return measures.stream().map(this::ofWhat).distinct().toList();
    }

    /** "The longest call per agent" is one of each agent's calls. */
    private boolean longestOfEach(Measure measure) {
        boolean lasting = measure.column()
                .flatMap(lexicon.dataset()::column)
                .filter(Amounts::duration)
                .isPresent();
        return (draft.each || lasting && !groups.isEmpty())
                && draft.rank
                        .filter(r -> r.basis().unsaid() && r.count().isEmpty())
                        .isPresent()
                && draft.named.isEmpty()
                && measure.column().isPresent()
                && !money(measure);
    }

    private List<Measure> said() {
        var measures = new ArrayList<Measure>();
        if (draft.countsRows() && (draft.measures.isEmpty() || draft.counted)) {
            measures.add(Measure.rows());
        }
        measures.addAll(draft.measures);
        if (!measures.isEmpty()) {
            return measures;
        }
        boolean activity =
                draft.rank.filter(r -> r.basis() == Meaning.Basis.ROWS).isPresent();
        return activity || draft.events && previous.isEmpty()
                ? List.of(Measure.rows())
                : previous.map(Plan::measures).orElseGet(this::usual);
    }

    /** A part of hours worked is one of them, and not of their entries. */
    private List<Measure> usual() {
        draft.unsaidMoney = true;
        Optional<Column> worked =
                Amounts.size(lexicon.dataset()).filter(c -> !draft.part().isEmpty());
        return List.of(lexicon.mainCost()
                .or(() -> worked)
                .map(c -> Measure.of(Aggregate.SUM, c.name()))
                .orElseGet(Measure::rows));
    }

    private List<Measure> aggregated(List<Measure> measures) {
        return draft.aggregates.isEmpty() ? measures : first(measures, draft.aggregates);
    }

    /** The first measure by each of these aggregates; rows can only be counted. */
    private static List<Measure> first(List<Measure> measures, List<Aggregate> aggregates) {
        var changed = new ArrayList<Measure>();
        Measure first = measures.get(0);
        aggregates.forEach(
                a -> changed.add(first.column().map(c -> Measure.of(a, c)).orElse(first)));
        changed.addAll(measures.subList(1, measures.size()));
        return changed;
    }

    /** The average cost per day or customer is of their totals, not of single rows; per order it is of rows. */
    private Measure ofWhat(Measure measure) {
        if (ofTotals(measure)) {
            return Measure.of(Aggregate.SUM, measure.column().orElseThrow());
        }
        if (draft.perRow && measure.aggregate() == Aggregate.SUM) {
            return Measure.of(Aggregate.AVERAGE, measure.column().orElseThrow());
        }
        boolean adds = measure.aggregate() == Aggregate.SUM || measure.aggregate() == Aggregate.COUNT;
        if (adds && !draft.part().isEmpty()) {
            return new Measure(Aggregate.RATE, measure.column());
        }
        return draft.share && !groups.isEmpty() && adds ? new Measure(Aggregate.SHARE, measure.column()) : measure;
    }

    /**
     * Of money and of work; the highest and the lowest total are named with any series over time. A ranking by the average is of
     * single rows' average: the total of each customer is one number, not several.
     */
    private boolean ofTotals(Measure measure) {
        boolean time = groups.size() == 1 && groups.get(0) instanceof Grouping.ByTime;
        boolean extreme = measure.aggregate() == Aggregate.MAX || measure.aggregate() == Aggregate.MIN;
        boolean totalled = measure.aggregate() == Aggregate.AVERAGE || extreme && time;
        boolean each = draft.each && groups.size() == 1 && groups.get(0) instanceof Grouping.ByValue;
        boolean adds = money(measure) || work(measure);
        return totalled && adds && !(draft.perRow && each) && (time || each && draft.rank.isEmpty());
    }

    /** Hours that people work add up to what they worked in a day; how long something took does not. */
    private boolean work(Measure measure) {
        return measure.column()
                .flatMap(lexicon.dataset()::column)
                .filter(Amounts::work)
                .isPresent();
    }

    private boolean money(Measure measure) {
        return measure.column()
                .flatMap(lexicon.dataset()::column)
                .filter(c -> c.role() == ColumnRole.COST)
                .isPresent();
    }

    /** Whether the totals of steps of time are averaged for each of other groups; single rows are not meant. */
    private boolean averagesSteps(Plan plan) {
        Measure first = plan.measures().get(0);
        return first.aggregate() == Aggregate.AVERAGE
                && plan.groups().size() > 1
                && plan.groups().stream().anyMatch(Grouping.ByTime.class::isInstance)
                && !draft.perRow
                && (money(first) || work(first));
    }

    /** What no single reading gives: an average of rows that are only counted, a sum of rates, of recurring days. */
    Optional<Problem> unclear(Plan plan) {
        Measure first = plan.measures().get(0);
        boolean earns = lexicon.mainCost().isPresent() && !lexicon.mainCostIsCost();
        boolean unsaid = draft.rank.filter(r -> r.basis().unsaid() && !earns).isPresent();
        if (unsaid && draft.measures.isEmpty() && !measuredBefore()) {
            return Optional.of(new Problem.RankedByWhat(plan, draft.rank.get().largest()));
        }
        Optional<Column> named = previous.isPresent() ? Optional.empty() : noNumber(first);
        if (named.isPresent()) {
            return Optional.of(new Problem.NoNumber(named.get()));
        }
        boolean priced =
                draft.rank.filter(r -> r.basis() == Meaning.Basis.MONEY).isPresent();
        if (priced && draft.measures.isEmpty() && first.column().isEmpty()) {
            return Optional.of(new Problem.NoMoney());
        }
        boolean counted = first.equals(Measure.rows())
                && plan.groups().isEmpty()
                && plan.having().isEmpty();
        if (counted && draft.aggregates.stream().anyMatch(a -> a != Aggregate.SUM)) {
            return Optional.of(new Problem.AggregateOfWhat(plan, draft.aggregates.get(0)));
        }
        if (averagesSteps(plan)) {
            return Optional.of(new Problem.AverageOfSteps(plan));
        }
        Optional<Column> rate = plan.measures().stream()
                .filter(m -> m.aggregate() == Aggregate.SUM)
                .flatMap(m -> m.column().flatMap(lexicon.dataset()::column).stream())
                .filter(c -> c.role() == ColumnRole.MEASURE && !Amounts.adds(c))
                .findFirst();
        if (rate.isPresent()) {
            return Optional.of(new Problem.SumOfRates(plan, rate.get()));
        }
        boolean recurring = plan.groups().stream().anyMatch(Grouping.ByCycle.class::isInstance);
        return recurring && first.aggregate() == Aggregate.AVERAGE && money(first)
                ? Optional.of(new Problem.Beyond("the average of whole days by the day of the week"))
                : Optional.empty();
    }

    /** "Average priority": the column of which an average is asked that has none. */
    private Optional<Column> noNumber(Measure first) {
        boolean averaged = !draft.aggregates.isEmpty() && !draft.aggregates.contains(Aggregate.SUM);
        boolean nothingElse = draft.measures.isEmpty()
                && !draft.countsRows()
                && first.column().isEmpty();
        return draft.named.stream()
                .filter(t -> averaged && nothingElse)
                .filter(Target.Value.class::isInstance)
                .map(t -> ((Target.Value) t).column())
                .findFirst();
    }

    private boolean measuredBefore() {
        return previous.flatMap(p -> p.measures().get(0).column()).isPresent();
    }

    /** One figure over the groups; over time their average is said anyway. */
    Optional<Aggregate> summary() {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        if (draft.summary.isPresent()) {
            return draft.summary;
        }
        if (draft.onlyTotal()) {
            return Optional.of(Aggregate.SUM);
        }
        Measure first = aggregated(said()).get(0);
        boolean counted = first.aggregate() == Aggregate.COUNT && draft.aggregates.contains(Aggregate.AVERAGE);
        boolean average = groups.size() == 1
                && groups.get(0) instanceof Grouping.ByValue
                && draft.rank.isEmpty()
                && (counted || ofTotals(first));
        return average
                ? Optional.of(Aggregate.AVERAGE)
                : previous.filter(p -> p.groups().equals(groups) && !draft.changesMeasures())
                        .flatMap(Plan::summary);
    }

    /** Whether a plan gives shares, where they were asked for. */
    boolean shared(Plan plan) {
        return plan.measures().stream()
                .map(Measure::aggregate)
                .anyMatch(a -> a == Aggregate.SHARE || a == Aggregate.RATE);
    }

    /** Whether one figure can be set against the same of the whole dataset. */
    boolean partOfKnown(Plan plan) {
        Measure first = plan.measures().get(0);
        boolean total = first.aggregate() == Aggregate.SUM
                && lexicon.dataset().totals().stream()
                        .anyMatch(t -> first.column().filter(t.column()::equals).isPresent());
        return (total || first.equals(Measure.rows()))
                && !(plan.filters().isEmpty() && plan.window().isEmpty());
    }

    /** The column of units, when the figures are quantities of which nothing says the unit. */
    Optional<Column> unitsMixed(Plan plan) {
        return plan.measures().stream()
                .filter(m -> m.aggregate() != Aggregate.COUNT && m.aggregate() != Aggregate.COUNT_DISTINCT)
                .flatMap(m -> m.column().flatMap(lexicon.dataset()::column).stream())
                .flatMap(c -> lexicon.unitOf(c).stream())
                .filter(unit -> !lexicon.oneUnit(unit, plan))
                .findFirst();
    }
}
