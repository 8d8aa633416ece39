package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.dates.DatePhrase;
import dev.patchbay.analytics.question.dates.PeriodSteps;
import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import java.util.List;
import java.util.Optional;

/**
 * Holds a finished plan against what was read in the question: every value, column, number, day, negation, order and
 * aggregate that was said has to stand somewhere in the plan. What does not was lost on the way, and then the plan
 * answers another question than the one asked. It knows nothing of how plans are made, only of what they say.
 */
final class Audit {

    private final Lexicon lexicon;
    private final List<Word> words;
    private final List<Span> spans;
    private final Plan plan;
    private final PlanParts parts;

    private Audit(Lexicon lexicon, List<Word> words, List<Span> spans, Plan plan) {
        this.lexicon = lexicon;
        this.words = words;
        this.spans = spans;
        this.plan = plan;
        this.parts = new PlanParts(plan);
    }

    /** What was said and is not in the plan, in the order of the question; empty when the plan says it all. */
    static List<Span> lost(Lexicon lexicon, List<Word> words, List<Span> spans, Plan plan) {
        var audit = new Audit(lexicon, words, spans, plan);
        return spans.stream().filter(span -> !audit.kept(span)).toList();
    }

    private boolean kept(Span span) {
        return switch (span.meaning()) {
            case Meaning.Aggregated aggregated -> aggregated(aggregated.aggregate()) || minutes(span);
            case Meaning.Counted ignored -> counted();
            case Meaning.Different ignored -> parts.aggregate(Aggregate.COUNT_DISTINCT) || grouped();
            case Meaning.MainCost ignored -> parts.numbers().anyMatch(this::money);
            case Meaning.Columns columns -> columns(columns.matches()) || ofNext(span);
            case Meaning.Values values -> values(span, values.matches());
            case Meaning.GroupBy ignored -> new GroupingAudit(spans, plan).kept(span);
            case Meaning.EveryStep step -> step(span, step.grain());
            case Meaning.Step step -> step(span, step.grain());
            case Meaning.OverTime ignored -> parts.group(Grouping.ByTime.class);
            case Meaning.Recurring ignored -> parts.group(Grouping.ByCycle.class);
            case Meaning.Amount amount ->
                parts.number(amount.number())
                        && (!amount.money() || parts.comparedColumns().anyMatch(this::money));
            case Meaning.Days days -> days(days);
            case Meaning.Filler ignored -> !endsName(span);
            case Meaning.Who ignored -> grouped();
            case Meaning.Not ignored -> new NegationAudit(spans, plan).kept(span);
            case Meaning.Compared compared -> compared(span, compared.comparison());
            default -> chosen(span.meaning());
        };
    }

    private boolean chosen(Meaning meaning) {
        return switch (meaning) {
            case Meaning.OnWeekdays weekdays ->
                parts.filter(f -> f instanceof Filter.Weekdays on && on.days().containsAll(weekdays.days()));
            case Meaning.Between ignored -> parts.between();
            case Meaning.Excluded ignored -> parts.filter(Filter::negated) || parts.negates();
            case Meaning.Containing ignored -> parts.filter(Filter.Contains.class::isInstance);
            case Meaning.StartingWith ignored -> parts.filter(Filter.OneOf.class::isInstance);
            case Meaning.Open ignored -> parts.filter(f -> f instanceof Filter.Missing || f instanceof Filter.OneOf);
            case Meaning.Assigned ignored -> parts.filter(Filter.Missing.class::isInstance);
            case Meaning.Nobody ignored -> parts.filter(Filter.Missing.class::isInstance);
            case Meaning.Absent ignored -> parts.filter(Filter.Missing.class::isInstance);
            case Meaning.Untagged ignored -> parts.filter(Filter.Missing.class::isInstance);
            case Meaning.Tagged ignored -> parts.filter(Filter.Missing.class::isInstance);
            default -> shown(meaning);
        };
    }

    private boolean shown(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Ranked ranked -> parts.ranks(ranked.count());
            case Meaning.Superlative superlative -> parts.ranks(superlative.count());
            case Meaning.Share ignored ->
                parts.aggregate(Aggregate.SHARE) || parts.aggregate(Aggregate.RATE) || parts.partOfWhole();
            case Meaning.Percent ignored ->
                parts.aggregate(Aggregate.SHARE)
                        || parts.aggregate(Aggregate.RATE)
                        || parts.partOfWhole()
                        || parts.changes();
            case Meaning.Together ignored -> plan.summary().isPresent() || !grouped();
            case Meaning.Sorted sorted ->
                plan.order() == sorted.order() || plan.limit().isPresent();
            case Meaning.Judged ignored -> parts.ranks(Optional.empty());
            case Meaning.Tabled ignored -> plan.tableOnly();
            case Meaning.Charted charted ->
                plan.chart().filter(charted.type()::equals).isPresent();
            case Meaning.Changed ignored -> parts.changes();
            case Meaning.Shifted shifted ->
                plan.baseline().isPresent() || plan.stepwise() && parts.step(shifted.step());
            case Meaning.Versus ignored ->
                grouped() || plan.baseline().isPresent() || plan.measures().size() > 1;
            default -> true;
        };
    }

    private boolean compared(Span sign, Comparison comparison) {
        return spans.stream()
                .filter(s -> s.from() == sign.until())
                .map(Span::meaning)
                .filter(Meaning.Amount.class::isInstance)
                .findFirst()
                .map(amount -> parts.compares(comparison, ((Meaning.Amount) amount).number()))
                .orElseGet(() -> parts.compares(comparison));
    }

    private boolean grouped() {
        return !plan.groups().isEmpty();
    }

    /** The average and the ends of a series over time are said beside its total. */
    private boolean aggregated(Aggregate aggregate) {
        boolean series = parts.group(Grouping.ByTime.class)
                && plan.groups().size() == 1
                && plan.limit().isEmpty()
                && (parts.aggregate(Aggregate.SUM) || parts.aggregate(Aggregate.COUNT));
        boolean same = parts.aggregate(aggregate)
                || plan.summary().filter(s -> s == aggregate).isPresent();
        return switch (aggregate) {
            case SUM -> same || plan.measures().stream().anyMatch(m -> totals(m.aggregate()));
            case AVERAGE, MIN, MAX -> same || series;
            default -> same;
        };
    }

    /** "over 240 min" are minutes. */
    private boolean minutes(Span span) {
        return words(span).get(0).is("min")
                && spans.stream().anyMatch(s -> s.until() == span.from() && s.is(Meaning.Amount.class));
    }

    private static boolean totals(Aggregate aggregate) {
        return aggregate.additive() || aggregate == Aggregate.COUNT_DISTINCT;
    }

    /** Things are counted, or so many units were used. */
    private boolean counted() {
        return parts.aggregate(Aggregate.COUNT)
                || parts.aggregate(Aggregate.COUNT_DISTINCT)
                || parts.measures().anyMatch(m -> role(m, ColumnRole.MEASURE))
                || parts.measures().anyMatch(m -> m.column().isEmpty());
    }

    private boolean money(String column) {
        return lexicon.mainCost().filter(c -> c.name().equals(column)).isPresent()
                || lexicon.dataset()
                        .column(column)
                        .filter(c -> c.role() == ColumnRole.COST)
                        .isPresent();
    }

    private boolean role(Measure measure, ColumnRole role) {
        return measure.column()
                .flatMap(lexicon.dataset()::column)
                .filter(c -> c.role() == role)
                .isPresent();
    }

    private boolean columns(List<ColumnMatch> matches) {
        return matches.stream()
                .map(ColumnMatch::column)
                .anyMatch(c ->
                        parts.names(c.name()) || parts.names(lexicon.identity(c).name()));
    }

    /** "Seats used" are those used: the seats themselves are not asked for. */
    private boolean ofNext(Span span) {
        return spans.stream()
                .filter(s -> s.from() == span.until())
                .anyMatch(s -> s.meaning() instanceof Meaning.Columns columns
                        && columns.matches().stream()
                                .map(ColumnMatch::column)
                                .anyMatch(c -> Amounts.done(c) && parts.names(c.name())));
    }

    /** "usage" and "hours" may be what is measured, and a day's name a column of days. */
    private boolean values(Span span, List<ValueMatch> matches) {
        boolean filtered =
                matches.stream().anyMatch(m -> parts.chooses(m.column().name(), m.values()));
        return filtered || parts.contains(words(span)) || columns(lexicon.columns(words(span))) || hours(span);
    }

    /** "East US" is more than the east: "us" right after a part of a value is no pronoun. */
    private boolean endsName(Span span) {
        return words(span).get(0).is("us")
                && spans.stream()
                        .filter(s -> s.until() == span.from())
                        .anyMatch(s -> s.meaning() instanceof Meaning.Values values
                                && values.matches().stream().allMatch(ValueMatch::partial));
    }

    private boolean hours(Span span) {
        return words(span).get(0).is("hours") && parts.step(Grain.HOUR);
    }

    private boolean step(Span span, Grain grain) {
        boolean measured = parts.measures().anyMatch(m -> role(m, ColumnRole.MEASURE));
        String unit = Text.singular(words(span).get(0).lower());
        boolean compared = parts.numbers()
                .anyMatch(name -> Text.split(name).stream().map(Text::singular).anyMatch(unit::equals));
        return parts.step(grain)
                || grain == Grain.HOUR && parts.hoursOfDays()
                || span.is(Meaning.Step.class) && (measured || compared);
    }

    private boolean days(Meaning.Days days) {
        boolean before = plan.window()
                .filter(w -> DatePhrase.noFirst(w.range())
                        && w.range().until().equals(days.phrase().range().from()))
                .isPresent();
        return before
                || parts.during(days.phrase().range())
                || stretch().stream().allMatch(parts::exactly)
                || days.phrase().open().filter(parts::exactly).isPresent()
                || !days.phrase().ends().isEmpty()
                        && days.phrase().ends().stream().allMatch(parts::during);
    }

    /** All days said, where they are one stretch together. */
    private List<DateRange> stretch() {
        return PeriodSteps.joined(spans.stream()
                .map(Span::meaning)
                .filter(Meaning.Days.class::isInstance)
                .map(m -> ((Meaning.Days) m).phrase().range())
                .toList());
    }

    private List<Word> words(Span span) {
        return words.subList(span.from(), span.until());
    }
}
