package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Measure;
import java.util.List;
import java.util.Optional;

/** Reads columns of numbers: what is asked for, or what rows are compared by. */
final class MeasureReader {

    private final Context context;
    private final FilterReader filters;

    MeasureReader(Context context, FilterReader filters) {
        this.context = context;
        this.filters = filters;
    }

    void mainCost(Span span) {
        context.draft.aboutData = true;
        if (context.lexicon.mainCost().isEmpty() || !context.lexicon.mainCostIsCost()) {
            context.draft.problems.add(new Problem.NoMainCost(span));
            return;
        }
        numeric(span, context.lexicon.mainCost().get());
    }

    /** A number's column: compared it chooses rows, otherwise it is what is asked for. */
    void numeric(Span span, Column column) {
        if (!context.where && !context.draft.rows && context.groups() && comparesNext()) {
            groupFilter(span.from(), column);
            return;
        }
        if (filters.compared(column, context.negated)) {
            context.negated = false;
            return;
        }
        if (context.takeNegated()) {
            context.draft.problems.add(new Problem.Beyond("one amount less another, or what has none"));
            return;
        }
        Measure measure = Measure.of(context.draft.aggregate.orElse(usual(column)), column.name());
        context.draft.aggregate = Optional.empty();
        if (!context.draft.measures.contains(measure)) {
            context.draft.measures.add(measure);
        }
    }

    private boolean comparesNext() {
        int ahead = context.cursor.run(Meaning.Link.class, Meaning.Filler.class);
        return context.cursor
                        .peek(ahead)
                        .filter(s -> s.is(Meaning.Compared.class))
                        .isPresent()
                && context.cursor
                        .peek(ahead + 1)
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
        int ahead = context.cursor.run(Meaning.Link.class, Meaning.Filler.class);
        Span sign = context.cursor.peek(ahead).orElseThrow();
        Span number = context.cursor.peek(ahead + 1).orElseThrow();
        String comparison =
                sign.meaning() instanceof Meaning.Compared compared && number.meaning() instanceof Meaning.Amount amount
                        ? compared.comparison().sign() + " " + amount.number().toPlainString()
                        : "";
        context.cursor.advance(ahead + 2);
        context.draft.problems.add(new Problem.GroupFilter(from, number.until(), column, comparison));
    }

    /** A comparison with no column before it: of the column after it ("over 50 units"), else of what is measured. */
    void comparison(Span span) {
        int numbers = span.is(Meaning.Between.class) ? 3 : 1;
        if (context.cursor.peek().filter(s -> s.is(Meaning.Amount.class)).isEmpty()
                || context.cursor.peek(numbers - 1).isEmpty()) {
            context.draft.unread(span);
            return;
        }
        Span end = context.cursor.peek(numbers - 1).get();
        Optional<Span> after = context.cursor.peek(numbers).filter(n -> context.cursor.touches(end, n));
        Optional<Column> following = after.flatMap(this::amounts);
        Optional<Column> compared = following.or(this::measured);
        if (compared.isEmpty()) {
            context.draft.problems.add(new Problem.ComparisonOfWhat(span.from(), end.until()));
            context.cursor.advance(numbers);
            return;
        }
        context.cursor.advance(-1);
        if (context.groups() && !context.where && !context.draft.rows && following.isEmpty()) {
            groupFilter(span.from(), compared.get());
        } else if (!filters.compared(compared.get(), context.negated)) {
            context.cursor.advance(1);
            context.draft.unread(span);
        }
        following.ifPresent(c -> context.cursor.advance(1));
    }

    /** The one column of amounts that a span names. */
    private Optional<Column> amounts(Span span) {
        if (span.meaning() instanceof Meaning.Columns columns) {
            List<ColumnMatch> numeric = Lexicon.best(columns.matches(), ColumnMatch::numeric);
            return numeric.size() == 1 ? Optional.of(numeric.get(0).column()) : Optional.empty();
        }
        return span.is(Meaning.MainCost.class) ? context.lexicon.mainCost() : Optional.empty();
    }

    private Optional<Column> measured() {
        return context.draft.measures.stream()
                .findFirst()
                .flatMap(Measure::column)
                .flatMap(context.lexicon.dataset()::column)
                .or(() -> context.lexicon.mainCost().filter(c -> context.lexicon.mainCostIsCost()));
    }
}
