package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.ColumnType;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Filter;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the parts of a question that choose rows. */
final class FilterReader {

    /** More columns of tags than this and "untagged" is not spelled out as filters. */
    private static final int MOST_TAGS = 8;

    private final Lexicon lexicon;
    private final Cursor cursor;
    private final Draft draft;

    FilterReader(Context context) {
        this.lexicon = context.lexicon;
        this.cursor = context.cursor;
        this.draft = context.draft;
    }

    /** A value, perhaps with its column's name after it: "EC2", "the web team". */
    void values(Span span, List<ValueMatch> matches, boolean negated) {
        Optional<Span> next = cursor.peek().filter(n -> cursor.touches(span, n));
        if (next.isPresent() && next.get().meaning() instanceof Meaning.Columns columns) {
            Optional<ValueMatch> named = inColumns(matches, columns.matches());
            if (named.isPresent()) {
                cursor.advance(1);
                add(named.get(), negated);
                return;
            }
        }
        List<ValueMatch> best = best(matches);
        if (best.size() == 1) {
            add(best.get(0), negated);
        } else {
            draft.problems.add(new Problem.AmbiguousValue(span, best));
        }
    }

    /** What follows a column's name when it chooses rows: a value, a part of one, or nothing at all in it. */
    boolean ofColumn(List<ColumnMatch> matches, boolean negatedBefore) {
        int ahead = cursor.run(Meaning.Link.class, Meaning.Filler.class, Meaning.Not.class, Meaning.Where.class);
        boolean negated = negatedBefore ^ nots(ahead) % 2 == 1;
        Optional<Span> after = cursor.peek(ahead);
        if (after.isEmpty()) {
            return false;
        }
        return switch (after.get().meaning()) {
            case Meaning.Values values -> {
                Optional<ValueMatch> match = inColumns(values.matches(), matches);
                match.ifPresent(m -> {
                    cursor.advance(ahead + 1);
                    add(m, negated);
                    more(m.column(), negated);
                });
                yield match.isPresent();
            }
            case Meaning.Containing ignored -> {
                cursor.advance(ahead + 1);
                yield containing(matches.get(0).column(), negated);
            }
            case Meaning.StartingWith ignored -> {
                cursor.advance(ahead + 1);
                yield startingWith(matches.get(0).column(), negated);
            }
            case Meaning.Absent ignored -> {
                cursor.advance(ahead + 1);
                draft.filters.add(new Filter.Missing(matches.get(0).column().name(), negated));
                yield true;
            }
            default -> false;
        };
    }

    /** The further values of a list: "region is a, b or c". */
    private void more(Column column, boolean negated) {
        while (true) {
            int joined = cursor.run(Meaning.Joined.class);
            Optional<Span> next = cursor.peek(joined);
            if (joined == 0 || next.isEmpty() || !(next.get().meaning() instanceof Meaning.Values values)) {
                return;
            }
            Optional<ValueMatch> match = values.matches().stream()
                    .filter(v -> v.column().equals(column))
                    .findFirst();
            if (match.isEmpty()) {
                return;
            }
            cursor.advance(joined + 1);
            add(match.get(), negated);
        }
    }

    private int nots(int ahead) {
        int nots = 0;
        for (int place = 0; place < ahead; place++) {
            nots += cursor.peek(place).filter(s -> s.is(Meaning.Not.class)).isPresent() ? 1 : 0;
        }
        return nots;
    }

    /** The words after "containing", whatever they mean elsewhere. */
    boolean containing(Column column, boolean negated) {
        return text().map(t -> draft.filters.add(new Filter.Contains(column.name(), t, negated)))
                .orElse(false);
    }

    /** Spelled out as the values that begin so; only when all values are known. */
    private boolean startingWith(Column column, boolean negated) {
        Optional<String> text = text();
        List<String> values = column.values().stream()
                .filter(v -> text.isPresent() && Text.lower(v).startsWith(Text.lower(text.get())))
                .toList();
        if (values.isEmpty() || column.distinct() > column.values().size()) {
            draft.problems.add(new Problem.Beyond("the beginnings of " + column.label()));
            return true;
        }
        draft.filter(new Filter.OneOf(column.name(), values, negated));
        return true;
    }

    private Optional<String> text() {
        int from = cursor.position();
        cursor.skip(Meaning.Filler.class);
        int at = Math.max(from, cursor.position());
        if (at >= cursor.words().size()) {
            return Optional.empty();
        }
        int until = cursor.peek()
                .filter(s -> s.from() == at && s.is(Meaning.Values.class))
                .map(Span::until)
                .orElse(at + 1);
        cursor.moveTo(until);
        draft.read(at, until);
        return Optional.of(
                cursor.words().subList(at, until).stream().map(Word::text).collect(Collectors.joining(" ")));
    }

    /** "cost > 100", "quantity between 5 and 10", after the column's name. */
    boolean compared(Column column, boolean negated) {
        int ahead = cursor.run(Meaning.Link.class, Meaning.Filler.class);
        Optional<Span> sign = cursor.peek(ahead);
        if (sign.isEmpty()) {
            return false;
        }
        Optional<BigDecimal> first = amount(ahead + 1);
        if (sign.get().meaning() instanceof Meaning.Compared compared && first.isPresent()) {
            cursor.advance(ahead + 2);
            compare(column, compared.comparison(), first.get(), negated);
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
                && cursor.peek(ahead - 1).filter(s -> s.is(Meaning.Link.class)).isPresent();
        Optional<BigDecimal> same = amount(ahead);
        if (equal && same.isPresent()) {
            cursor.advance(ahead + 1);
            compare(column, Comparison.EQUAL, same.get(), negated);
        }
        return equal && same.isPresent();
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

    void untagged(boolean negated) {
        List<Column> tags = lexicon.dataset().columns().stream()
                .filter(c -> c.role() == ColumnRole.TAG)
                .toList();
        if (tags.isEmpty() || tags.size() > MOST_TAGS) {
            draft.problems.add(new Problem.NoTags());
        }
        tags.forEach(t -> draft.filters.add(new Filter.Missing(t.name(), negated)));
    }

    /** "reopened tickets": a yes-or-no column named alone is a yes. */
    boolean flag(Column column, boolean negated) {
        boolean yesOrNo = column.type() == ColumnType.BOOLEAN;
        if (yesOrNo) {
            draft.filter(new Filter.OneOf(column.name(), List.of("true"), negated));
        }
        return yesOrNo;
    }

    private void add(ValueMatch match, boolean negated) {
        Column column = match.column();
        boolean sampled = column.distinct() > column.values().size();
        if (match.partial() && sampled && match.values().size() > 1) {
            draft.problems.add(new Problem.Beyond("which values of " + column.label() + " are meant"));
        }
        draft.filter(new Filter.OneOf(column.name(), match.values(), negated));
    }

    private static Optional<ValueMatch> inColumns(List<ValueMatch> values, List<ColumnMatch> columns) {
        return columns.stream()
                .sorted(Comparator.comparingDouble(ColumnMatch::score).reversed())
                .flatMap(c -> values.stream().filter(v -> v.column().equals(c.column())))
                .findFirst();
    }

    private List<ValueMatch> best(List<ValueMatch> matches) {
        double top = matches.stream().mapToDouble(ValueMatch::score).max().orElse(0);
        List<ValueMatch> best =
                matches.stream().filter(m -> m.score() > top - 0.04).toList();
        if (best.size() == 1) {
            return best;
        }
        Optional<ValueMatch> listed =
                best.stream().filter(m -> filtered(m.column())).findFirst();
        return listed.or(() -> best.stream()
                        .filter(m -> lexicon.everydayRank(m.column()) < Integer.MAX_VALUE)
                        .min(Comparator.comparingInt(m -> lexicon.everydayRank(m.column()))))
                .map(List::of)
                .orElse(best);
    }

    /** A column whose values are being listed already takes the next one too. */
    private boolean filtered(Column column) {
        return draft.filters.stream().anyMatch(f -> f.column().equals(column.name()));
    }
}
