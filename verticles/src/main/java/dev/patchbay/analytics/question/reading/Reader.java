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

/** Puts the spans of one question together, from left to right, into a draft. */
public final class Reader {

    private final Lexicon lexicon;
    private final Cursor cursor;
    private final Draft draft = new Draft();
    private final FilterReader filters;
    private boolean negated;
    private boolean where;
    private boolean counting;
    private Optional<Target.Value> last = Optional.empty();
    private int lastUntil;

    private Reader(Lexicon lexicon, List<Word> words, List<Span> spans) {
        this.lexicon = lexicon;
        this.cursor = new Cursor(words, spans);
        this.filters = new FilterReader(lexicon, cursor, draft);
    }

    public static Draft read(Lexicon lexicon, List<Word> words, List<Span> spans) {
        var reader = new Reader(lexicon, words, spans);
        while (reader.cursor.hasNext()) {
            reader.read(reader.cursor.next());
        }
        return reader.draft;
    }

    private void read(Span span) {
        switch (span.meaning()) {
            case Meaning.Aggregated aggregated -> draft.aggregate = Optional.of(aggregated.aggregate());
            case Meaning.Counted ignored -> count();
            case Meaning.Different ignored -> {}
            case Meaning.MainCost ignored -> mainCost(span);
            case Meaning.Rows ignored -> rows();
            case Meaning.Columns columns -> column(span, columns.matches());
            case Meaning.Values values -> value(span, values.matches());
            case Meaning.GroupBy by -> groupBy(by);
            case Meaning.EveryStep step -> time(new Target.Time(step.grain(), Optional.empty(), true));
            case Meaning.Step step -> step(span, step.grain());
            case Meaning.Amount amount -> number(span, amount);
            case Meaning.OverTime ignored -> time(new Target.OverTime(Optional.empty()));
            case Meaning.Days days -> window(span, days);
            case Meaning.Compared ignored -> comparison(span);
            case Meaning.Between ignored -> comparison(span);
            case Meaning.Where ignored -> where = true;
            case Meaning.Not ignored -> negated = true;
            case Meaning.Untagged ignored -> {
                draft.aboutData = true;
                filters.untagged(negated);
                negated = false;
            }
            default -> modifier(span);
        }
    }

    private void modifier(Span span) {
        switch (span.meaning()) {
            case Meaning.Ranked ranked ->
                draft.rank = Optional.of(new Draft.Rank(ranked.count(), ranked.largest(), true));
            case Meaning.Superlative superlative ->
                draft.rank = Optional.of(new Draft.Rank(superlative.count(), superlative.largest(), false));
            case Meaning.Charted charted -> draft.chart = Optional.of(charted.type());
            case Meaning.Versus ignored -> draft.versus = true;
            case Meaning.Also ignored -> draft.also = true;
            case Meaning.Instead ignored -> draft.instead = true;
            case Meaning.Everything ignored -> draft.everything = true;
            case Meaning.Beyond beyond -> draft.problems.add(new Problem.Beyond(beyond.what()));
            case Meaning.Containing ignored -> containing(span);
            case Meaning.Excluded ignored -> draft.negateLastFilter();
            case Meaning.Joined ignored -> draft.instead |= span.from() == 0;
            default -> {}
        }
    }

    private void count() {
        draft.counted = true;
        counting = true;
    }

    private void rows() {
        draft.rows = true;
        draft.aboutData = true;
        counting = false;
    }

    private void mainCost(Span span) {
        draft.aboutData = true;
        if (lexicon.mainCost().isEmpty() || !lexicon.mainCostIsCost()) {
            draft.problems.add(new Problem.NoMainCost(span));
            return;
        }
        numeric(span, lexicon.mainCost().get());
    }

    /** A number's column: compared it chooses rows, otherwise it is what is asked for. */
    private void numeric(Span span, Column column) {
        if (!where && !draft.rows && groupsSoFar() && comparesNext()) {
            groupFilter(span.from(), column);
            return;
        }
        if (filters.compared(column, negated)) {
            negated = false;
            return;
        }
        Measure measure = Measure.of(draft.aggregate.orElse(usual(column)), column.name());
        draft.aggregate = Optional.empty();
        if (!draft.measures.contains(measure)) {
            draft.measures.add(measure);
        }
    }

    private boolean groupsSoFar() {
        return !draft.groups.isEmpty() || !draft.named.isEmpty();
    }

    private boolean comparesNext() {
        int ahead = cursor.run(Meaning.Link.class, Meaning.Filler.class);
        return cursor.peek(ahead).filter(s -> s.is(Meaning.Compared.class)).isPresent()
                && cursor.peek(ahead + 1)
                        .filter(s -> s.is(Meaning.Amount.class))
                        .isPresent();
    }

    /** Rates and scores add up to nothing. */
    private static Aggregate usual(Column column) {
        boolean perUnit = column.role() == ColumnRole.MEASURE
                && Text.split(column.name()).stream()
                        .anyMatch(w ->
                                w.matches("rate|price|score|percent|pct|percentage|ratio|satisfaction|rating|age"));
        return perUnit ? Aggregate.AVERAGE : Aggregate.SUM;
    }

    private void groupFilter(int from, Column column) {
        int ahead = cursor.run(Meaning.Link.class, Meaning.Filler.class);
        Span sign = cursor.peek(ahead).orElseThrow();
        Span number = cursor.peek(ahead + 1).orElseThrow();
        String comparison =
                sign.meaning() instanceof Meaning.Compared compared && number.meaning() instanceof Meaning.Amount amount
                        ? compared.comparison().sign() + " " + amount.number().toPlainString()
                        : "";
        cursor.advance(ahead + 2);
        draft.problems.add(new Problem.GroupFilter(from, number.until(), column, comparison));
    }

    /** A comparison with no column before it: of the column after it ("over 50 units"), else of what is measured. */
    private void comparison(Span span) {
        int numbers = span.is(Meaning.Between.class) ? 3 : 1;
        if (cursor.peek().filter(s -> s.is(Meaning.Amount.class)).isEmpty()
                || cursor.peek(numbers - 1).isEmpty()) {
            draft.unread(span);
            return;
        }
        Span end = cursor.peek(numbers - 1).get();
        Optional<Span> after = cursor.peek(numbers).filter(n -> cursor.touches(end, n));
        Optional<Column> following = after.flatMap(this::amounts);
        Optional<Column> compared = following.or(this::measured);
        if (compared.isEmpty()) {
            draft.problems.add(new Problem.ComparisonOfWhat(span.from(), end.until()));
            cursor.advance(numbers);
            return;
        }
        cursor.advance(-1);
        if (groupsSoFar() && !where && !draft.rows && following.isEmpty()) {
            groupFilter(span.from(), compared.get());
        } else if (!filters.compared(compared.get(), negated)) {
            cursor.advance(1);
            draft.unread(span);
        }
        following.ifPresent(c -> cursor.advance(1));
    }

    /** The one column of amounts that a span names. */
    private Optional<Column> amounts(Span span) {
        if (span.meaning() instanceof Meaning.Columns columns) {
            List<ColumnMatch> numeric = Lexicon.best(columns.matches(), ColumnMatch::numeric);
            return numeric.size() == 1 ? Optional.of(numeric.get(0).column()) : Optional.empty();
        }
        return span.is(Meaning.MainCost.class) ? lexicon.mainCost() : Optional.empty();
    }

    private Optional<Column> measured() {
        return draft.measures.stream()
                .findFirst()
                .flatMap(Measure::column)
                .flatMap(lexicon.dataset()::column)
                .or(() -> lexicon.mainCost().filter(c -> lexicon.mainCostIsCost()));
    }

    private void column(Span span, List<ColumnMatch> matches) {
        draft.aboutData = true;
        List<ColumnMatch> numeric = Lexicon.best(matches, ColumnMatch::numeric);
        List<ColumnMatch> other = Lexicon.best(matches, m -> !m.numeric());
        boolean number = other.isEmpty()
                || !counting
                        && !numeric.isEmpty()
                        && numeric.get(0).score() > other.get(0).score() - 0.1;
        if (number && numeric.size() > 1) {
            draft.problems.add(new Problem.AmbiguousColumn(span, numeric));
        } else if (number) {
            counting = false;
            numeric(span, numeric.get(0).column());
        } else {
            other(span, matches, other);
        }
    }

    private void other(Span span, List<ColumnMatch> matches, List<ColumnMatch> best) {
        boolean wasNegated = negated;
        negated = false;
        var choosing = matches.stream().filter(m -> !m.numeric() && !m.date()).toList();
        if (!choosing.isEmpty()
                && filters.ofColumn(best.get(0).date() ? choosing : ordered(best, choosing), wasNegated)) {
            return;
        }
        if (best.size() > 1) {
            draft.problems.add(new Problem.AmbiguousColumn(span, best));
            return;
        }
        Column column = best.get(0).column();
        if (column.role() == ColumnRole.DATE) {
            draft.date = Optional.of(column);
        } else if (wasNegated) {
            draft.filters.add(new Filter.Missing(column.name(), false));
        } else if (counting) {
            counting = false;
            draft.counted = false;
            draft.measures.add(Measure.of(Aggregate.COUNT_DISTINCT, column.name()));
        } else if (!filters.flag(column, false)) {
            name(new Target.Value(column, plural(span)));
            lastUntil = span.until();
        }
    }

    private static List<ColumnMatch> ordered(List<ColumnMatch> best, List<ColumnMatch> all) {
        return java.util.stream.Stream.concat(best.stream(), all.stream().filter(m -> !best.contains(m)))
                .filter(m -> !m.date())
                .toList();
    }

    private boolean plural(Span span) {
        String end = cursor.words(span).get(span.until() - span.from() - 1).lower();
        return !Text.singular(end).equals(end);
    }

    private void name(Target target) {
        draft.aboutData = true;
        draft.named.add(target);
        last = target instanceof Target.Value value ? Optional.of(value) : Optional.empty();
    }

    private void time(Target target) {
        draft.aboutData = true;
        draft.groups.add(target);
    }

    private void value(Span span, List<ValueMatch> matches) {
        draft.aboutData = true;
        Optional<Span> next = cursor.peek();
        boolean dated = next.isPresent()
                && (next.get().is(Meaning.Days.class) || next.get().is(Meaning.EveryStep.class));
        Optional<Column> date = lexicon.columns(cursor.words(span)).stream()
                .filter(ColumnMatch::date)
                .map(ColumnMatch::column)
                .findFirst();
        if (dated && date.isPresent()) {
            draft.date = date;
        } else {
            filters.values(span, matches, negated);
        }
        boolean listed = next.isPresent() && next.get().is(Meaning.Joined.class);
        negated = negated && listed;
    }

    private void window(Span span, Meaning.Days days) {
        if (draft.window.isPresent()) {
            draft.problems.add(new Problem.Beyond("two periods at once"));
        }
        draft.window = Optional.of(days.phrase().range());
        draft.windowFrom = span.from();
        draft.windowUntil = span.until();
        days.phrase().note().ifPresent(draft.notes::add);
    }

    private void containing(Span span) {
        if (last.isPresent() && lastUntil == span.from()) {
            draft.named.remove(last.get());
            filters.containing(last.get().column(), negated);
            negated = false;
        }
    }

    /** "3 services": how many of what follows are wanted. */
    private void number(Span span, Meaning.Amount amount) {
        Optional<Span> next = cursor.peek().filter(n -> cursor.touches(span, n));
        boolean names = next.isPresent()
                && (next.get().is(Meaning.Columns.class) || next.get().is(Meaning.Step.class));
        if (names && draft.number.isEmpty()) {
            draft.number = Numbers.count(cursor.words(span).get(0));
        } else {
            draft.unread(span);
        }
    }

    /** A step of time, unless a column of amounts is measured in it: "EC2 hours". */
    private void step(Span span, Grain grain) {
        String word = cursor.words(span).get(0).lower();
        List<Column> amounts = draft.rank.isPresent() || !plural(span)
                ? List.of()
                : lexicon.dataset().columns().stream()
                        .filter(c -> c.role() == ColumnRole.MEASURE)
                        .filter(c -> Text.split(c.name()).getLast().equals(word))
                        .toList();
        if (amounts.isEmpty()) {
            name(new Target.Time(grain, Optional.empty(), plural(span)));
        } else {
            column(span, amounts.stream().map(c -> new ColumnMatch(c, 1)).toList());
        }
    }

    private void groupBy(Meaning.GroupBy by) {
        draft.further |= by.further();
        negated = false;
        where = false;
        while (true) {
            cursor.skip(Meaning.Filler.class, Meaning.Different.class);
            Optional<Span> next = cursor.peek();
            if (next.isEmpty() || !group(next.get())) {
                return;
            }
            int joined = cursor.run(Meaning.Joined.class);
            Optional<Span> following = cursor.peek(joined);
            boolean list = joined > 0
                    && following.isPresent()
                    && (following.get().is(Meaning.Columns.class)
                            || following.get().is(Meaning.Step.class));
            if (!list) {
                return;
            }
            cursor.advance(joined);
        }
    }

    /** Takes one thing to group by; false when something to measure by, or nothing, follows. */
    private boolean group(Span span) {
        switch (span.meaning()) {
            case Meaning.Step step -> {
                cursor.advance(1);
                time(new Target.Time(step.grain(), Optional.empty(), true));
                return true;
            }
            case Meaning.Columns columns -> {
                List<ColumnMatch> best = Lexicon.best(columns.matches(), m -> !m.numeric());
                if (best.isEmpty()) {
                    return false;
                }
                cursor.advance(1);
                draft.aboutData = true;
                counting = false;
                add(span, best);
                return true;
            }
            default -> {
                return false;
            }
        }
    }

    private void add(Span span, List<ColumnMatch> best) {
        if (best.size() > 1) {
            draft.problems.add(new Problem.AmbiguousColumn(span, best));
            return;
        }
        Column column = best.get(0).column();
        if (best.get(0).date()) {
            draft.groups.add(new Target.OverTime(Optional.of(column)));
            return;
        }
        var target = new Target.Value(column, plural(span));
        boolean chosen = filters.ofColumn(best, false);
        if (!chosen || !oneValue(column)) {
            draft.groups.add(target);
        }
        last = chosen ? Optional.empty() : Optional.of(target);
        lastUntil = span.until();
    }

    /** "by region us-east-1" chooses one region; there is nothing to group. */
    private boolean oneValue(Column column) {
        return draft.filters.stream()
                .anyMatch(f -> f instanceof Filter.OneOf one
                        && one.column().equals(column.name())
                        && !one.negated()
                        && one.values().size() == 1);
    }
}
