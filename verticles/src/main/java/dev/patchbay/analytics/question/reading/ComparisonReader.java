package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Filter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads what rows' numbers are compared with. */
final class ComparisonReader {

    private final Cursor cursor;
    private final Draft draft;

    ComparisonReader(Context context) {
        this.cursor = context.cursor;
        this.draft = context.draft;
    }

    /** "cost > 100", "quantity between 5 and 10", after the column's name. */
    boolean compared(Column column, boolean negatedBefore) {
        int ahead = cursor.run(Meaning.Link.class, Meaning.Filler.class, Meaning.Not.class);
        return compared(column, negatedBefore ^ nots(ahead) % 2 == 1, ahead);
    }

    private long nots(int ahead) {
        return IntStream.range(0, ahead)
                .filter(place ->
                        cursor.peek(place).filter(s -> s.is(Meaning.Not.class)).isPresent())
                .count();
    }

    private boolean compared(Column column, boolean negated, int ahead) {
        Optional<Span> sign = cursor.peek(ahead);
        if (sign.isEmpty()) {
            return false;
        }
        Optional<BigDecimal> first = amount(ahead + 1);
        if (sign.get().meaning() instanceof Meaning.Compared compared && first.isPresent()) {
            cursor.advance(ahead + 2);
            compare(column, compared.comparison(), first.get(), negated);
            skipUnit(column);
            return true;
        }
        Optional<BigDecimal> second = amount(ahead + 3);
        if (sign.get().is(Meaning.Between.class) && first.isPresent() && second.isPresent()) {
            cursor.advance(ahead + 4);
            compare(column, Comparison.AT_LEAST, first.get().min(second.get()), negated);
            compare(column, Comparison.AT_MOST, first.get().max(second.get()), negated);
            return true;
        }
        boolean equal = ahead > 0
                && cursor.peek(ahead - 1)
                        .filter(s -> s.is(Meaning.Link.class) || s.is(Meaning.Not.class))
                        .isPresent();
        Optional<BigDecimal> same = amount(ahead);
        if (equal && same.isPresent()) {
            cursor.advance(ahead + 1);
            compare(column, Comparison.EQUAL, same.get(), negated);
        }
        return equal && same.isPresent();
    }

    /** "Csat 1 or 2", right after the column's name: the rows that have one of these numbers. */
    boolean equal(Column column) {
        List<String> numbers = new ArrayList<>();
        int length = 0;
        int next = 0;
        while (amount(next).isPresent()) {
            numbers.add(amount(next).get().toPlainString());
            length = next + 1;
            next = length + cursor.run(length, Meaning.Joined.class);
        }
        boolean chooses = cursor.touches() && !numbers.isEmpty();
        if (chooses && numbers.size() == 1 && bounded(length).isPresent()) {
            Comparison bound = bounded(length).get();
            cursor.advance(length + 1);
            compare(column, bound, new BigDecimal(numbers.getFirst()), false);
        } else if (chooses) {
            cursor.advance(length);
            draft.filter(new Filter.OneOf(column.name(), numbers, false));
        }
        return chooses;
    }

    /** "8 or less": what is said after the number it is of. */
    Optional<Comparison> bounded(int ahead) {
        return cursor.peek(ahead)
                .filter(s -> cursor.words(s).get(0).is("or"))
                .map(Span::meaning)
                .filter(Meaning.Compared.class::isInstance)
                .map(m -> ((Meaning.Compared) m).comparison());
    }

    /** "Resolution hours under 1 hour": the unit says nothing that the column does not. */
    private void skipUnit(Column column) {
        List<String> name =
                Text.split(column.name()).stream().map(Text::singular).toList();
        if (cursor.peek().filter(this::minutes).isPresent() && name.contains("min")) {
            cursor.advance(1);
            return;
        }
        Optional<Span> unit = cursor.peek().filter(s -> s.is(Meaning.Step.class));
        if (unit.isEmpty()) {
            return;
        }
        String said = cursor.words(unit.get()).get(0).lower();
        if (!name.contains(Text.singular(said))) {
            draft.problems.add(new Problem.Beyond("the " + column.label() + " in " + said));
        }
        cursor.advance(1);
    }

    /** "min" after a number is no minimum. */
    private boolean minutes(Span span) {
        return span.is(Meaning.Aggregated.class) && cursor.words(span).get(0).is("min");
    }

    private Optional<BigDecimal> amount(int ahead) {
        return cursor.peek(ahead)
                .map(Span::meaning)
                .filter(Meaning.Amount.class::isInstance)
                .map(m -> ((Meaning.Amount) m).number());
    }

    private void compare(Column column, Comparison comparison, BigDecimal number, boolean negated) {
        draft.filters.add(new Filter.Compare(column.name(), comparison, number, negated));
    }
}
