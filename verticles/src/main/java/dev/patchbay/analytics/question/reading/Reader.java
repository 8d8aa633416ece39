package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Filter;
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
            case Meaning.GroupBy ignored -> groupBy(span);
            case Meaning.EveryStep step -> time(new Target.Time(step.grain(), Optional.empty(), true));
            case Meaning.Step step -> name(new Target.Time(step.grain(), Optional.empty(), plural(span)));
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
            case Meaning.Containing ignored -> containing();
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

    /** A comparison with no column before it is of the measure: "services over 100". */
    private void comparison(Span span) {
        Optional<Column> measured = draft.measures.stream()
                .findFirst()
                .flatMap(Measure::column)
                .flatMap(lexicon.dataset()::column)
                .or(lexicon::mainCost);
        Optional<Span> number = cursor.peek().filter(s -> s.is(Meaning.Amount.class));
        if (measured.isEmpty() || number.isEmpty() || !(span.meaning() instanceof Meaning.Compared compared)) {
            return;
        }
        if (groupsSoFar() && !where && !draft.rows) {
            cursor.advance(1);
            String sign = compared.comparison().sign() + " "
                    + ((Meaning.Amount) number.get().meaning()).number();
            draft.problems.add(new Problem.GroupFilter(span.from(), number.get().until(), measured.get(), sign));
        } else {
            cursor.advance(-1);
            filters.compared(measured.get(), negated);
        }
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

    private void containing() {
        if (last.isPresent()) {
            draft.named.remove(last.get());
            filters.containing(last.get().column(), negated);
            negated = false;
        }
    }

    private void groupBy(Span by) {
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
        if (!filters.ofColumn(best, false)) {
            draft.groups.add(target);
            last = Optional.of(target);
        } else {
            draft.groups.add(target);
        }
    }
}
