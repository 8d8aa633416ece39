package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the spans of one question together, from left to right, into a draft. */
public final class Reader {

    private final Context context;
    private final FilterReader filters;
    private final TextReader texts;
    private final MeasureReader measures;
    private final GroupReader groups;
    private final NameReader names;
    private final RankReader ranks;
    private final RowReader rows;
    private final StateReader states;
    private final ShareReader shares;
    private Optional<Span> who = Optional.empty();

    private Reader(Context context) {
        this.context = context;
        this.filters = new FilterReader(context);
        this.texts = new TextReader(context);
        this.measures = new MeasureReader(context);
        this.names = new NameReader(context, filters, measures);
        this.ranks = new RankReader(context);
        this.rows = new RowReader(context);
        this.states = new StateReader(context);
        this.shares = new ShareReader(context);
        this.groups = new GroupReader(context, filters);
    }

    /** @param previous the plan of the answer before, whose figures a bare "over 100" is of */
    public static Draft read(Lexicon lexicon, List<Word> words, List<Span> spans, Optional<Plan> previous) {
        var context = new Context(lexicon, new Cursor(words, spans), new Draft(), previous);
        context.costed = spans.stream().anyMatch(s -> s.is(Meaning.MainCost.class));
        var reader = new Reader(context);
        while (context.cursor.hasNext()) {
            reader.read(context.cursor.next());
        }
        context.draft.share |= context.draft.percent && !context.draft.changed && context.draft.shift.isEmpty();
        context.draft.aboutData |= reader.howMuch(spans);
        reader.people();
        reader.ranks.settle();
        reader.states.apart();
        reader.shares.settle();
        reader.rows.settle();
        reader.groups.countOfEach();
        Limits.of(words, spans).ifPresent(context.draft.problems::add);
        Durations.of(lexicon, words, spans).ifPresent(context.draft.problems::addFirst);
        return context.draft;
    }

    private void read(Span span) {
        switch (span.meaning()) {
            case Meaning.Aggregated aggregated -> ranks.aggregate(aggregated.aggregate());
            case Meaning.Counted ignored -> count();
            case Meaning.Different ignored -> {}
            case Meaning.MainCost ignored -> measures.mainCost(span);
            case Meaning.Income ignored -> measures.income(span);
            case Meaning.Rows ignored -> rows.rows(span);
            case Meaning.Filler ignored -> {
                rows.filler(span);
                shares.lead(span);
            }
            case Meaning.Columns columns -> names.column(span, columns.matches());
            case Meaning.Values values -> names.value(span, values.matches());
            case Meaning.GroupBy by -> {
                context.draft.instead |= span.from() == 0;
                groups.groupBy(by);
            }
            case Meaning.EveryStep step -> groups.time(new Target.Time(step.grain(), Optional.empty(), true));
            case Meaning.Step step -> names.step(span, step.grain());
            case Meaning.Amount amount -> number(span, amount);
            case Meaning.OverTime ignored -> groups.time(new Target.OverTime(Optional.empty()));
            case Meaning.Recurring recurring ->
                names.name(span, new Target.Cycled(recurring.cycle(), context.plural(span)));
            case Meaning.Days days -> {
                window(days);
                states.overdue(span);
            }
            case Meaning.OnWeekdays weekdays -> {
                context.draft.on(weekdays.days());
                context.draft.weekdaysLeftOut = context.takeNegated();
            }
            case Meaning.Compared ignored -> measures.comparison(span);
            case Meaning.Between ignored -> measures.comparison(span);
            case Meaning.Who ignored -> who = Optional.of(span);
            case Meaning.Link ignored -> {
                tagged(span);
                shares.lead(span);
            }
            case Meaning.Where ignored -> context.where = !ofGroups(span);
            case Meaning.Not ignored -> context.negate(span);
            case Meaning.Untagged ignored -> tags(context.takeNegated());
            case Meaning.Tagged ignored -> tags(!context.takeNegated());
            default -> modifier(span);
        }
    }

    private void modifier(Span span) {
        switch (span.meaning()) {
            case Meaning.Ranked ranked -> ranks.ranked(span, ranked);
            case Meaning.Superlative superlative -> ranks.superlative(span, superlative);
            case Meaning.Charted charted -> context.draft.chart = Optional.of(charted.type());
            case Meaning.Sorted sorted -> context.draft.sorted = Optional.of(sorted.order());
            case Meaning.Judged ignored -> context.draft.judged = Optional.of(span);
            case Meaning.Tabled ignored -> context.draft.tabled = true;
            case Meaning.Share ignored -> shares.share(span);
            case Meaning.Percent ignored -> shares.percent(span);
            case Meaning.Together ignored -> context.draft.summary = Optional.of(Aggregate.SUM);
            case Meaning.Changed changed -> {
                context.draft.aboutData = true;
                context.draft.changed = true;
                context.draft.direction = changed.direction();
            }
            case Meaning.Shifted shifted -> {
                context.draft.aboutData = true;
                context.draft.shift = Optional.of(shifted.step());
                context.draft.shiftEach = shifted.each();
            }
            case Meaning.Versus ignored -> {
                context.draft.versus = true;
                context.draft.versusDays |= context.cursor
                        .peek()
                        .filter(next -> next.is(Meaning.Days.class))
                        .isPresent();
            }
            case Meaning.Also ignored -> context.draft.also = true;
            case Meaning.OfThose ignored -> context.draft.ofThose = true;
            case Meaning.Instead ignored -> context.draft.instead = true;
            case Meaning.Everything ignored -> context.draft.everything = true;
            case Meaning.Beyond beyond -> context.draft.problems.add(new Problem.Beyond(beyond.what()));
            case Meaning.Absent ignored -> states.absent(span);
            case Meaning.Open ignored -> states.open(span);
            case Meaning.Assigned ignored -> states.assigned(span);
            case Meaning.Nobody ignored -> states.nobody(span);
            case Meaning.Containing ignored -> containing(span);
            case Meaning.Excluded ignored -> context.draft.negateLastFilter();
            case Meaning.Joined ignored -> context.draft.instead |= span.from() == 0;
            default -> {}
        }
    }

    /** "How much in September" is what it cost, where there is a cost. */
    private boolean howMuch(List<Span> spans) {
        boolean asked = spans.stream()
                .filter(s -> s.is(Meaning.Filler.class))
                .anyMatch(s -> context.cursor.words(s).get(0).is("how")
                        && context.cursor.words(s).getLast().is("much"));
        return asked && context.lexicon.mainCostIsCost() && !context.draft.windows.isEmpty();
    }

    /** "Who closed the most?" asks for people, unless something else is asked for: "who is our biggest client?" */
    private void people() {
        boolean nothingElse = Stream.concat(context.draft.named.stream(), context.draft.groups.stream())
                .noneMatch(Target.Value.class::isInstance);
        boolean figures = context.draft.rank.isPresent() || context.draft.changesMeasures();
        List<Column> people = context.lexicon.people();
        if (who.isEmpty() || !nothingElse || !figures || people.isEmpty()) {
            return;
        }
        if (people.size() > 1) {
            context.draft.problems.add(new Problem.AmbiguousColumn(
                    who.get(), people.stream().map(c -> new ColumnMatch(c, 1)).toList()));
            return;
        }
        names.name(who.get(), new Target.Value(people.get(0), false));
    }

    /** "Customers whose net is above 5000" chooses customers, and no rows. */
    private boolean ofGroups(Span span) {
        return context.cursor.words(span).getLast().is("whose") && context.groups() && !context.draft.rows;
    }

    /** "The total and how many rows": what was totalled before is a figure of its own. */
    private void count() {
        boolean another =
                context.cursor.before().filter(s -> s.is(Meaning.Joined.class)).isPresent();
        if (another && !context.draft.aggregates.isEmpty()) {
            context.lexicon.mainCost().ifPresent(measures::measure);
        }
        context.draft.counted = true;
        context.counting = true;
    }

    /** "Tagged spend" has some tag, "tagged prod" just that one. */
    private void tagged(Span span) {
        boolean some = context.cursor.words(span).get(0).is("tagged")
                && context.cursor
                        .peek()
                        .filter(next -> next.is(Meaning.Values.class) || next.is(Meaning.Columns.class))
                        .isEmpty();
        if (some) {
            tags(!context.takeNegated());
        }
    }

    private void tags(boolean some) {
        context.draft.aboutData = true;
        filters.tags(some);
    }

    private void window(Meaning.Days days) {
        context.draft.windows.add(days.phrase().range());
        context.draft.aboutData |= context.draft.versus && context.draft.windows.size() > 1;
        context.draft.open = days.phrase().open();
        context.draft.ends = days.phrase().ends();
        days.phrase().note().ifPresent(context.draft.notes::add);
    }

    private void containing(Span span) {
        context.namedBefore(span).ifPresent(named -> {
            context.draft.named.remove(named);
            texts.containing(named.column(), context.takeNegated());
        });
    }

    /** "3 services": how many of what follows are wanted. */
    private void number(Span span, Meaning.Amount amount) {
        Optional<Span> next = context.cursor.peek().filter(n -> context.cursor.touches(span, n));
        if (amount.number().signum() == 0 && next.filter(measures::equalsZero).isPresent()) {
            context.cursor.advance(1);
            return;
        }
        if (next.filter(unit -> measures.equalsAmount(amount.number(), unit)).isPresent()) {
            return;
        }
        boolean names = next.isPresent()
                && (next.get().is(Meaning.Columns.class) || next.get().is(Meaning.Step.class));
        if (names && context.draft.number.isEmpty()) {
            context.draft.number = Numbers.count(context.cursor.words(span).get(0));
        } else {
            context.draft.unread(span);
        }
    }
}
