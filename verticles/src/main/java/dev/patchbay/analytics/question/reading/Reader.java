package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the spans of one question together, from left to right, into a draft. */
public final class Reader {

    private final Context context;
    private final FilterReader filters;
    private final MeasureReader measures;
    private final GroupReader groups;

    private Reader(Context context) {
        this.context = context;
        this.filters = new FilterReader(context);
        this.measures = new MeasureReader(context, filters);
        this.groups = new GroupReader(context, filters);
    }

    public static Draft read(Lexicon lexicon, List<Word> words, List<Span> spans) {
        var context = new Context(lexicon, new Cursor(words, spans), new Draft());
        context.costed = spans.stream().anyMatch(s -> s.is(Meaning.MainCost.class));
        var reader = new Reader(context);
        while (context.cursor.hasNext()) {
            reader.read(context.cursor.next());
        }
        Limits.of(words, spans).ifPresent(context.draft.problems::add);
        return context.draft;
    }

    private void read(Span span) {
        switch (span.meaning()) {
            case Meaning.Aggregated aggregated -> context.draft.aggregate = Optional.of(aggregated.aggregate());
            case Meaning.Counted ignored -> count();
            case Meaning.Different ignored -> {}
            case Meaning.MainCost ignored -> measures.mainCost(span);
            case Meaning.Rows ignored -> rows();
            case Meaning.Columns columns -> column(span, columns.matches());
            case Meaning.Values values -> value(span, values.matches());
            case Meaning.GroupBy by -> groups.groupBy(by);
            case Meaning.EveryStep step -> groups.time(new Target.Time(step.grain(), Optional.empty(), true));
            case Meaning.Step step -> step(span, step.grain());
            case Meaning.Amount amount -> number(span, amount);
            case Meaning.OverTime ignored -> groups.time(new Target.OverTime(Optional.empty()));
            case Meaning.Days days -> window(span, days);
            case Meaning.Compared ignored -> measures.comparison(span);
            case Meaning.Between ignored -> measures.comparison(span);
            case Meaning.Where ignored -> context.where = true;
            case Meaning.Not ignored -> context.negated = true;
            case Meaning.Untagged ignored -> {
                context.draft.aboutData = true;
                filters.untagged(context.takeNegated());
            }
            default -> modifier(span);
        }
    }

    private void modifier(Span span) {
        switch (span.meaning()) {
            case Meaning.Ranked ranked ->
                context.draft.rank = Optional.of(new Draft.Rank(ranked.count(), ranked.largest(), true));
            case Meaning.Superlative superlative ->
                context.draft.rank = Optional.of(new Draft.Rank(
                        superlative.count().or(() -> context.draft.rank.flatMap(Draft.Rank::count)),
                        superlative.largest(),
                        false));
            case Meaning.Charted charted -> context.draft.chart = Optional.of(charted.type());
            case Meaning.Versus ignored -> context.draft.versus = true;
            case Meaning.Also ignored -> context.draft.also = true;
            case Meaning.Instead ignored -> context.draft.instead = true;
            case Meaning.Everything ignored -> context.draft.everything = true;
            case Meaning.Beyond beyond -> context.draft.problems.add(new Problem.Beyond(beyond.what()));
            case Meaning.Containing ignored -> containing(span);
            case Meaning.Excluded ignored -> context.draft.negateLastFilter();
            case Meaning.Joined ignored -> context.draft.instead |= span.from() == 0;
            default -> {}
        }
    }

    private void count() {
        context.draft.counted = true;
        context.counting = true;
    }

    private void rows() {
        context.draft.rows = true;
        context.draft.aboutData = true;
        context.counting = false;
    }

    private void column(Span span, List<ColumnMatch> matches) {
        context.draft.aboutData = true;
        List<ColumnMatch> numeric = Lexicon.best(matches, ColumnMatch::numeric);
        List<ColumnMatch> other = Lexicon.best(matches, m -> !m.numeric());
        boolean number = other.isEmpty()
                || !context.counting
                        && !numeric.isEmpty()
                        && numeric.get(0).score() > other.get(0).score() - 0.1;
        if (number && numeric.size() > 1) {
            context.draft.problems.add(new Problem.AmbiguousColumn(span, numeric));
        } else if (number) {
            context.counting = false;
            measures.numeric(span, numeric.get(0).column());
        } else {
            other(span, matches, other);
        }
    }

    private void other(Span span, List<ColumnMatch> matches, List<ColumnMatch> best) {
        boolean wasNegated = context.takeNegated();
        var choosing = matches.stream().filter(m -> !m.numeric() && !m.date()).toList();
        if (!choosing.isEmpty()
                && filters.ofColumn(best.get(0).date() ? choosing : ordered(best, choosing), wasNegated)) {
            return;
        }
        if (best.size() > 1) {
            context.draft.problems.add(new Problem.AmbiguousColumn(span, best));
            return;
        }
        Column column = best.get(0).column();
        if (column.role() == ColumnRole.DATE) {
            context.draft.date = Optional.of(column);
        } else if (wasNegated) {
            context.draft.filters.add(new Filter.Missing(column.name(), false));
        } else if (context.counting) {
            context.counting = false;
            context.draft.counted = false;
            context.draft.measures.add(Measure.of(Aggregate.COUNT_DISTINCT, column.name()));
        } else if (!filters.flag(column, false)) {
            name(span, new Target.Value(column, context.plural(span)));
        }
    }

    private static List<ColumnMatch> ordered(List<ColumnMatch> best, List<ColumnMatch> all) {
        return Stream.concat(best.stream(), all.stream().filter(m -> !best.contains(m)))
                .filter(m -> !m.date())
                .toList();
    }

    private void name(Span span, Target target) {
        context.draft.aboutData = true;
        context.draft.named.add(target);
        context.named(target instanceof Target.Value value ? Optional.of(value) : Optional.empty(), span);
    }

    private void value(Span span, List<ValueMatch> matches) {
        context.draft.aboutData = true;
        Optional<Span> next = context.cursor.peek();
        boolean dated = next.isPresent()
                && (next.get().is(Meaning.Days.class) || next.get().is(Meaning.EveryStep.class));
        Optional<Column> date = context.lexicon.columns(context.cursor.words(span)).stream()
                .filter(ColumnMatch::date)
                .map(ColumnMatch::column)
                .findFirst();
        if (dated && date.isPresent()) {
            context.draft.date = date;
        } else if (usage(span)) {
            used(span, matches);
        } else {
            filters.values(span, matches, context.negated);
        }
        boolean listed = next.isPresent() && next.get().is(Meaning.Joined.class);
        context.negated = context.negated && listed;
    }

    /** "usage" with no word of cost is how much was used, though a kind of charge is called so too. */
    private boolean usage(Span span) {
        List<Word> words = context.cursor.words(span);
        boolean only = span.from() > 0
                && context.cursor.words().get(span.from() - 1).lower().matches("only|just");
        return words.size() == 1
                && (words.get(0).is("usage") || words.get(0).is("hours") && context.draft.rank.isEmpty())
                && !context.negated
                && !context.costed
                && !only
                && context.usage().isPresent();
    }

    /** How much was used, of the unit alone that a word like "hours" names. */
    private void used(Span span, List<ValueMatch> matches) {
        Column quantity = context.usage().orElseThrow();
        context.draft.counted &= !context.counting;
        context.counting = false;
        matches.stream()
                .filter(m -> m.column().name().equals(quantity.name().replace("Quantity", "Unit")))
                .forEach(m -> context.draft.filter(
                        new Filter.OneOf(m.column().name(), m.values().subList(0, 1), false)));
        measures.numeric(span, quantity);
    }

    private void window(Span span, Meaning.Days days) {
        if (context.draft.window.isPresent()) {
            context.draft.problems.add(new Problem.Beyond("two periods at once"));
        }
        context.draft.window = Optional.of(days.phrase().range());
        days.phrase().note().ifPresent(context.draft.notes::add);
    }

    private void containing(Span span) {
        context.namedBefore(span).ifPresent(named -> {
            context.draft.named.remove(named);
            filters.containing(named.column(), context.takeNegated());
        });
    }

    /** "3 services": how many of what follows are wanted. */
    private void number(Span span, Meaning.Amount amount) {
        Optional<Span> next = context.cursor.peek().filter(n -> context.cursor.touches(span, n));
        boolean names = next.isPresent()
                && (next.get().is(Meaning.Columns.class) || next.get().is(Meaning.Step.class));
        if (names && context.draft.number.isEmpty()) {
            context.draft.number = Numbers.count(context.cursor.words(span).get(0));
        } else {
            context.draft.unread(span);
        }
    }

    /** A step of time, unless a column of amounts is measured in it: "EC2 hours". */
    private void step(Span span, Grain grain) {
        String word = context.cursor.words(span).get(0).lower();
        List<Column> amounts = context.draft.rank.isPresent() || !context.plural(span)
                ? List.of()
                : context.lexicon.dataset().columns().stream()
                        .filter(c -> c.role() == ColumnRole.MEASURE)
                        .filter(c -> Text.split(c.name()).getLast().equals(word))
                        .toList();
        boolean hours = grain == Grain.HOUR
                && context.plural(span)
                && context.draft.rank.isEmpty()
                && !context.costed
                && context.usage().isPresent();
        if (amounts.isEmpty() && hours) {
            context.draft.aboutData = true;
            used(span, List.of());
        } else if (amounts.isEmpty() && context.counting) {
            context.draft.problems.add(new Problem.Beyond("a number of hours, days or months"));
        } else if (amounts.isEmpty()) {
            name(span, new Target.Time(grain, Optional.empty(), context.plural(span)));
        } else {
            context.draft.counted &= !context.counting;
            column(span, amounts.stream().map(c -> new ColumnMatch(c, 1)).toList());
        }
    }
}
