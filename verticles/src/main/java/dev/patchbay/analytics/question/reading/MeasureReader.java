package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads columns of numbers: what is asked for, or what rows are compared by. */
final class MeasureReader {

    /** What we charge others is what they are invoiced, whatever the amount is called. */
    private static final Set<String> CHARGED = Set.of("bill", "billed", "bills", "charge", "charged");

    private final Context context;
    private final ComparisonReader comparisons;
    /** The main cost, while "cost" is all that was said of it. */
    private Optional<Measure> unnamed = Optional.empty();

    private final StateReader states;
    private final HavingReader groups;

    MeasureReader(Context context) {
        this.context = context;
        this.comparisons = new ComparisonReader(context);
        this.states = new StateReader(context);
        this.groups = new HavingReader(context, this);
    }

    void mainCost(Span span) {
        context.draft.aboutData = true;
        boolean charged = CHARGED.contains(context.cursor.words(span).get(0).lower());
        List<ColumnMatch> billed = charged
                ? Lexicon.best(context.lexicon.columns(List.of(Word.of("billed"))), ColumnMatch::numeric)
                : List.of();
        if (billed.size() == 1) {
            numeric(span, billed.get(0).column());
            return;
        }
        List<Column> amounts = context.lexicon.dataset().columns().stream()
                .filter(c -> c.role() == ColumnRole.COST)
                .toList();
        if (charged && amounts.size() == 1) {
            numeric(span, amounts.get(0));
            return;
        }
        if (context.lexicon.mainCost().isEmpty() || !context.lexicon.mainCostIsCost()) {
            context.draft.problems.add(new Problem.NoMainCost(span));
            return;
        }
        boolean said = context.cursor
                .before()
                .filter(s -> s.is(Meaning.Columns.class) && context.cursor.touches(s, span))
                .isPresent();
        if (said && context.draft.measures.stream().anyMatch(this::money)) {
            return;
        }
        int before = context.draft.measures.size();
        numeric(span, context.lexicon.mainCost().get());
        unnamed = before == context.draft.measures.size()
                ? Optional.empty()
                : Optional.of(context.draft.measures.getLast());
    }

    /** What is earned is the amount that was named right before it, "net sales", or the only one; a bill has none. */
    void income(Span span) {
        boolean named = context.cursor
                .before()
                .filter(s -> s.is(Meaning.Columns.class) && context.cursor.touches(s, span))
                .isPresent();
        if (context.lexicon.mainCost().isEmpty() || context.lexicon.mainCostIsCost()) {
            context.draft.unread(span);
        } else if (!named || context.draft.measures.isEmpty()) {
            context.draft.aboutData = true;
            List<Column> amounts = context.lexicon.dataset().columns().stream()
                    .filter(MeasureReader::cost)
                    .toList();
            if (amounts.size() == 1) {
                numeric(span, amounts.get(0));
            } else {
                context.draft.problems.add(new Problem.NoMainCost(span));
            }
        }
    }

    /** "Spend by provider, billed": the cost that is named after all, unless it is one more. */
    private void insteadOfUnnamed(Column column) {
        boolean another = context.cursor
                .before()
                .filter(s -> s.is(Meaning.Versus.class)
                        || s.is(Meaning.Joined.class)
                                && !context.cursor.words(s).get(0).is(","))
                .isPresent();
        if (!another && column.role() == ColumnRole.COST) {
            unnamed.ifPresent(context.draft.measures::remove);
        }
        unnamed = Optional.empty();
    }

    private boolean money(Measure measure) {
        return measure.column()
                .flatMap(context.lexicon.dataset()::column)
                .filter(MeasureReader::cost)
                .isPresent();
    }

    private static boolean cost(Column column) {
        return column.role() == ColumnRole.COST;
    }

    /** A number's column: compared it chooses rows, otherwise it is what is asked for. */
    void numeric(Span span, Column column) {
        if (!context.where && !context.draft.rows && context.groups() && groups.comparesNext()) {
            groups.groupFilter(span.from(), column, Optional.empty());
            return;
        }
        if (comparisons.compared(column, context.negated)) {
            context.negated = false;
            return;
        }
        if (context.negated && states.without(column)) {
            context.negated = false;
            return;
        }
        if (context.takeNegated()) {
            context.draft.problems.add(new Problem.Beyond("one amount less another, or what has none"));
            return;
        }
        if (context.draft.aggregates.isEmpty() && comparisons.equal(column)) {
            return;
        }
        insteadOfUnnamed(column);
        insteadOfWhole(span, column);
        measure(column);
    }

    /** "Seats used" are those used, and not the seats as well. */
    private void insteadOfWhole(Span span, Column column) {
        boolean after = context.cursor
                .before()
                .filter(s -> s.is(Meaning.Columns.class) && context.cursor.touches(s, span))
                .isPresent();
        if (after && Amounts.done(column) && !context.draft.measures.isEmpty()) {
            context.draft.measures.removeLast();
        }
    }

    /** By each of the aggregates said before, or the usual one. */
    void measure(Column column) {
        said(column).forEach(this::measure);
        context.draft.aggregates.clear();
    }

    /** A measure for each aggregate said before the column. */
    List<Measure> said(Column column) {
        return context.draft.aggregates.isEmpty()
                ? List.of(Measure.of(usual(column), column.name()))
                : context.draft.aggregates.stream()
                        .map(a -> Measure.of(a, column.name()))
                        .toList();
    }

    void measure(Measure measure) {
        if (!context.draft.measures.contains(measure)) {
            context.draft.measures.add(measure);
        }
    }

    /** Rates and scores add up to nothing, and times that people wait to nothing they ask for but "the most hours". */
    private Aggregate usual(Column column) {
        boolean adds = Amounts.adds(column) && (context.mostOf || !Amounts.waiting(column));
        return column.role() == ColumnRole.COST || adds ? Aggregate.SUM : Aggregate.AVERAGE;
    }

    /** A comparison with no column before it: of the column after it ("over 50 units"), else of what is measured. */
    void comparison(Span span) {
        int numbers = span.is(Meaning.Between.class) ? 3 : 1;
        if (context.cursor.peek().filter(s -> s.is(Meaning.Amount.class)).isEmpty()
                || context.cursor.peek(numbers - 1).isEmpty()) {
            return;
        }
        Span end = context.cursor.peek(numbers - 1).get();
        Optional<Span> after = context.cursor.peek(numbers).filter(n -> context.cursor.touches(end, n));
        if (groups.counted(span, after) || groups.countedOf(span)) {
            return;
        }
        Optional<Column> ofUnit = after.flatMap(unit -> named(unit, context.cursor.peek(numbers + 1)));
        Optional<Column> following = ofUnit.or(() -> after.flatMap(this::amounts));
        Optional<Measure> before = following.isPresent() ? Optional.empty() : context.shownBefore();
        if (before.isPresent() && span.meaning() instanceof Meaning.Compared sign) {
            BigDecimal number = groups.amount(0).getFirst();
            context.draft.having.add(new Having(before.get(), sign.comparison(), number, context.takeNegated()));
            context.draft.aboutData = true;
            context.cursor.advance(numbers);
            return;
        }
        boolean money = context.cursor
                .peek()
                .filter(s -> s.meaning() instanceof Meaning.Amount amount && amount.money())
                .isPresent();
        Optional<Column> compared = following.or(
                () -> money ? measured().filter(MeasureReader::cost).or(context.lexicon::mainCost) : measured());
        if (compared.isEmpty()) {
            context.draft.problems.add(new Problem.ComparisonOfWhat(span.from(), end.until()));
            context.cursor.advance(numbers);
            return;
        }
        context.draft.aboutData |= following.isPresent();
        context.cursor.advance(-1);
        if (context.groups() && !context.where && !context.draft.rows && groups.comparesNext()) {
            groups.groupFilter(span.from(), compared.get(), after.filter(a -> following.isPresent()));
        } else if (!comparisons.compared(compared.get(), context.negated)) {
            context.cursor.advance(1);
        }
        following.ifPresent(c -> context.cursor.advance(ofUnit.isPresent() ? 2 : 1));
    }

    /** "50 GB disk free": a unit that several columns have, then the name of one of them. */
    private Optional<Column> named(Span unit, Optional<Span> name) {
        return unit.meaning() instanceof Meaning.Columns columns
                ? name.filter(n -> context.cursor.touches(unit, n))
                        .flatMap(this::amounts)
                        .filter(column -> columns.matches().stream()
                                .anyMatch(m -> m.column().equals(column)))
                : Optional.empty();
    }

    /** The one column of amounts that a span names. */
    private Optional<Column> amounts(Span span) {
        if (span.meaning() instanceof Meaning.Columns columns) {
            List<ColumnMatch> numeric = Lexicon.best(columns.matches(), ColumnMatch::numeric);
            return numeric.size() == 1 ? Optional.of(numeric.get(0).column()) : Optional.empty();
        }
        return span.is(Meaning.MainCost.class) ? context.lexicon.mainCost() : Optional.empty();
    }

    /** "64 GB RAM": rows that have so much of it, where a unit that several columns have stands between. */
    boolean equalsAmount(BigDecimal number, Span unit) {
        Optional<Column> column = named(unit, context.cursor.peek(1));
        column.ifPresent(c -> {
            Optional<Comparison> bound = comparisons.bounded(2);
            context.draft.filter(
                    new Filter.Compare(c.name(), bound.orElse(Comparison.EQUAL), number, context.takeNegated()));
            context.draft.aboutData = true;
            context.cursor.advance(bound.isPresent() ? 3 : 2);
        });
        return column.isPresent();
    }

    /** "zero cost": rows whose amount is nothing. */
    boolean equalsZero(Span named) {
        Optional<Column> column = amounts(named);
        column.ifPresent(c -> context.draft.filter(
                new Filter.Compare(c.name(), Comparison.EQUAL, BigDecimal.ZERO, context.takeNegated())));
        context.draft.aboutData |= column.isPresent();
        return column.isPresent();
    }

    private Optional<Column> measured() {
        return context.draft.measures.stream()
                .filter(m -> m.aggregate() != Aggregate.COUNT_DISTINCT)
                .findFirst()
                .flatMap(Measure::column)
                .flatMap(context.lexicon.dataset()::column)
                .or(() -> context.lexicon.mainCost().filter(c -> context.lexicon.mainCostIsCost()));
    }
}
