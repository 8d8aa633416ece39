package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Reads values that are listed, "EC2, S3 and RDS", which are all of one column: those of different columns have no rows
 * in common that the asker would expect.
 */
final class ListReader {

    private final Lexicon lexicon;
    private final Cursor cursor;
    private final Draft draft;
    private final UnaryOperator<List<ValueMatch>> best;

    /** @param best the matches of one member alone that are as good as each other */
    ListReader(Context context, UnaryOperator<List<ValueMatch>> best) {
        this.lexicon = context.lexicon;
        this.cursor = context.cursor;
        this.draft = context.draft;
        this.best = best;
    }

    /** Takes a whole list that begins with a span read already; false when it stands alone. */
    boolean read(Span first, List<ValueMatch> matches, Consumer<ValueMatch> chosen) {
        var members = new ArrayList<List<ValueMatch>>();
        members.add(matches);
        int until = first.until();
        int length = 0;
        boolean joined = false;
        for (int next = next(0); next >= 0; next = next(length)) {
            joined |= joins(length, next);
            Span member = cursor.peek(next).orElseThrow();
            members.add(((Meaning.Values) member.meaning()).matches());
            until = member.until();
            length = next + 1;
        }
        if (members.size() == 1) {
            return false;
        }
        Optional<Column> column = column(members);
        if (column.isPresent() && remote(members)) {
            draft.problems.add(new Problem.Beyond("which of several columns these words are of"));
        }
        draft.versus |= versus(length);
        cursor.advance(length);
        column.ifPresent(c -> members.forEach(m -> in(m, c).ifPresent(chosen)));
        if (column.isEmpty()) {
            var whole = new Span(first.from(), until, first.meaning(), first.weight());
            List<ValueMatch> all = members.stream()
                    .flatMap(m -> best.apply(m).stream())
                    .distinct()
                    .toList();
            draft.problems.add(joined ? new Problem.AmbiguousValue(whole, all) : new Problem.OneOrBoth(whole, all));
        }
        return true;
    }

    /** How far ahead the next member is; negative at the end of the list, or where a column says what it is of. */
    private int next(int from) {
        int costs = costs(from) ? 1 : 0;
        int start = from + costs;
        int ahead = start;
        boolean joined = false;
        while (cursor.peek(ahead).filter(s -> joins(s) || leadsOver(s, start)).isPresent()) {
            joined |= joins(cursor.peek(ahead).get());
            ahead++;
        }
        Optional<Span> member = cursor.peek(ahead).filter(s -> s.is(Meaning.Values.class));
        boolean named = member.isPresent()
                && cursor.peek(ahead + 1)
                        .filter(s -> s.is(Meaning.Columns.class) && cursor.touches(member.get(), s))
                        .isPresent();
        boolean costsAgain = costs == 0 || costs(ahead + 1) || draft.measured();
        return joined && member.isPresent() && !named && costsAgain ? ahead : -1;
    }

    /** The first "cost" of "EC2 cost and S3 cost" says nothing that the second does not. */
    private boolean costs(int ahead) {
        return cursor.peek(ahead).filter(s -> s.is(Meaning.MainCost.class)).isPresent();
    }

    private boolean versus(int length) {
        return IntStream.range(0, length)
                .anyMatch(place -> cursor.peek(place).orElseThrow().is(Meaning.Versus.class));
    }

    /** "EC2 and the web servers", "for EC2 or for S3". */
    private boolean leadsOver(Span span, int from) {
        return cursor.peek(from).filter(ListReader::joins).isPresent()
                && (span.is(Meaning.Filler.class) || span.is(Meaning.Link.class) && !only(span));
    }

    /** "EC2, only in Ireland" is no list. */
    private boolean only(Span span) {
        return cursor.words(span).stream().anyMatch(w -> w.lower().matches("only|just"));
    }

    /** Whether more than a comma stands between two members. */
    private boolean joins(int from, int until) {
        for (int place = from; place < until; place++) {
            Span span = cursor.peek(place).orElseThrow();
            if (joins(span) && !cursor.words(span).get(0).is(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean joins(Span span) {
        return span.is(Meaning.Joined.class) || span.is(Meaning.Versus.class);
    }

    /** The column that has all members, by the weakest of them, then by all, then the one people think of first. */
    private Optional<Column> column(List<List<ValueMatch>> members) {
        return members.get(0).stream()
                .map(ValueMatch::column)
                .filter(c -> members.stream().allMatch(m -> in(m, c).isPresent()))
                .max(Comparator.<Column>comparingDouble(c -> weakest(members, c))
                        .thenComparingDouble(c -> sum(members, c))
                        .thenComparing(lexicon::everydayRank, Comparator.reverseOrder()));
    }

    /** Parts of codes that several columns have: which of them are listed nobody can tell. */
    private boolean remote(List<List<ValueMatch>> members) {
        List<Column> all = members.get(0).stream()
                .map(ValueMatch::column)
                .filter(c -> members.stream()
                        .allMatch(m -> in(m, c).filter(ValueMatch::partial).isPresent()))
                .toList();
        boolean whole = members.stream().flatMap(List::stream).anyMatch(m -> !m.partial());
        return !whole && all.size() > 1 && all.stream().allMatch(c -> lexicon.everydayRank(c) > Lexicon.LAST_EVERYDAY);
    }

    private static double weakest(List<List<ValueMatch>> members, Column column) {
        return members.stream()
                .mapToDouble(m -> in(m, column).orElseThrow().score())
                .min()
                .orElse(0);
    }

    private static double sum(List<List<ValueMatch>> members, Column column) {
        return members.stream()
                .mapToDouble(m -> in(m, column).orElseThrow().score())
                .sum();
    }

    private static Optional<ValueMatch> in(List<ValueMatch> matches, Column column) {
        return matches.stream().filter(m -> m.column().equals(column)).findFirst();
    }
}
