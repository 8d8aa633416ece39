package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what groups have to come to: "customers with more than 5 tickets", "engineers over 60 hours". */
final class HavingReader {

    private final Context context;
    private final MeasureReader measures;

    HavingReader(Context context, MeasureReader measures) {
        this.context = context;
        this.measures = measures;
    }

    boolean comparesNext() {
        return !compared(context.cursor.run(Meaning.Link.class, Meaning.Filler.class))
                .isEmpty();
    }

    /** The numbers of "over 5" and "between 5 and 10" so many spans ahead; none when it is no comparison. */
    private List<BigDecimal> compared(int ahead) {
        Optional<Meaning> sign = context.cursor.peek(ahead).map(Span::meaning);
        List<BigDecimal> one = amount(ahead + 1);
        if (sign.filter(Meaning.Compared.class::isInstance).isPresent()) {
            return one;
        }
        List<BigDecimal> other = amount(ahead + 3);
        boolean between = sign.filter(Meaning.Between.class::isInstance).isPresent();
        return between && !one.isEmpty() && !other.isEmpty()
                ? Stream.concat(one.stream(), other.stream()).sorted().toList()
                : List.of();
    }

    List<BigDecimal> amount(int ahead) {
        return context.cursor.peek(ahead).stream()
                .map(Span::meaning)
                .filter(Meaning.Amount.class::isInstance)
                .map(m -> ((Meaning.Amount) m).number())
                .toList();
    }

    /** Money, hours worked and quantities of a group add up; how long something took is rather said of each. */
    private static boolean totalled(Column column) {
        return column.role() == ColumnRole.COST
                || Amounts.work(column)
                || Amounts.adds(column) && !Amounts.duration(column);
    }

    /**
     * What adds up is compared in total; of anything else the average or single rows may be meant.
     *
     * @param named the column's name, where it stands after the number
     */
    void groupFilter(int from, Column column, Optional<Span> named) {
        int ahead = context.cursor.run(Meaning.Link.class, Meaning.Filler.class);
        List<BigDecimal> numbers = compared(ahead);
        boolean between = numbers.size() == 2;
        Meaning sign = context.cursor.peek(ahead).orElseThrow().meaning();
        Span end = context.cursor.peek(ahead + (between ? 3 : 1)).orElseThrow();
        context.cursor.advance(ahead + (between ? 4 : 2));
        if (!totalled(column) && context.draft.aggregates.isEmpty()) {
            context.draft.problems.add(
                    new Problem.GroupFilter(from, named.orElse(end).until(), column, text(sign, numbers)));
            return;
        }
        if (column.role() != ColumnRole.COST && context.draft.aggregates.isEmpty()) {
            context.draft.notes.add("Compared is the total of each.");
        }
        Measure measure = measures.said(column).getLast();
        context.draft.aggregates.clear();
        if (between && context.negated) {
            context.draft.problems.add(new Problem.Beyond("what lies outside of two amounts"));
        } else if (between) {
            having(measure, Comparison.AT_LEAST, numbers.getFirst());
            having(measure, Comparison.AT_MOST, numbers.getLast());
        } else {
            having(measure, ((Meaning.Compared) sign).comparison(), numbers.getFirst());
        }
    }

    private static String text(Meaning sign, List<BigDecimal> numbers) {
        return sign instanceof Meaning.Compared compared
                ? compared.comparison().sign() + " " + numbers.getFirst().toPlainString()
                : "between " + numbers.getFirst().toPlainString() + " and "
                        + numbers.getLast().toPlainString();
    }

    /** "How many customers have more than 5 tickets" is of groups of customers. */
    private void having(Measure measure, Comparison comparison, BigDecimal number) {
        context.counted().ifPresent(column -> {
            context.draft.measures.clear();
            context.draft.named.add(new Target.Value(column, true));
        });
        measures.measure(measure);
        context.draft.having.add(new Having(measure, comparison, number, context.takeNegated()));
    }

    /** "customers with more than 5 tickets", "regions with more than 5 services". */
    boolean counted(Span compared, Optional<Span> following) {
        Optional<Measure> counted = following.flatMap(this::counted);
        boolean groups = context.groups() && counted.isPresent() && compared.meaning() instanceof Meaning.Compared;
        if (groups) {
            var number = (Meaning.Amount) context.cursor.peek().orElseThrow().meaning();
            having(counted.get(), ((Meaning.Compared) compared.meaning()).comparison(), number.number());
            context.cursor.advance(2);
        }
        return groups;
    }

    /** "customers with more than 5 open tickets": what they are is read next. */
    boolean countedOf(Span compared) {
        int ahead = 1;
        while (context.cursor
                .peek(ahead)
                .filter(s -> s.is(Meaning.Open.class) || s.is(Meaning.Values.class))
                .isPresent()) {
            ahead++;
        }
        boolean rows = ahead > 1
                && context.groups()
                && compared.meaning() instanceof Meaning.Compared
                && context.cursor
                        .peek(ahead)
                        .filter(s -> s.is(Meaning.Rows.class))
                        .isPresent();
        if (rows) {
            having(
                    Measure.rows(),
                    ((Meaning.Compared) compared.meaning()).comparison(),
                    amount(0).getFirst());
            context.cursor.advance(1);
        }
        return rows;
    }

    /** Rows, or the different values of a column. */
    private Optional<Measure> counted(Span span) {
        if (span.is(Meaning.Rows.class)) {
            return Optional.of(Measure.rows());
        }
        boolean named = span.meaning() instanceof Meaning.Columns && context.plural(span);
        List<ColumnMatch> matches = named ? ((Meaning.Columns) span.meaning()).matches() : List.of();
        List<ColumnMatch> best = Lexicon.best(matches, m -> !m.numeric() && !m.date());
        return best.size() == 1 && matches.stream().noneMatch(ColumnMatch::numeric)
                ? Optional.of(Measure.of(
                        Aggregate.COUNT_DISTINCT,
                        context.identity(span, best.get(0).column()).name()))
                : Optional.empty();
    }
}
