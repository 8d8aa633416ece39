package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Measure;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what is asked of the rows themselves: how many there are, which of them is the largest, what they come to. */
final class RowReader {

    private static final Set<String> MONEY =
            Set.of("value", "values", "amount", "amounts", "worth", "total", "sum", "size");
    private static final Set<String> COUNTED = Set.of("most", "fewest", "least");

    private static final Set<String> LISTING = Set.of("list", "show", "display", "give", "which");

    private final Context context;
    /** Whether the rows themselves are to be seen. */
    private boolean listed;
    /** What the rows come to is asked for, and the words that say so. */
    private Optional<Span> money = Optional.empty();
    /** Whether an average is asked for of single rows: "the average invoice". */
    private boolean ofEach;
    /** Rows were named right after an order, before anything to group by. */
    private Optional<Span> ranked = Optional.empty();

    RowReader(Context context) {
        this.context = context;
    }

    /** "How much did we invoice" and "the value of invoices" ask for money, but "how much tickets" for their number. */
    void filler(Span span) {
        boolean much = context.cursor.words(span).getLast().is("much");
        boolean counts = much
                && context.cursor
                        .peek()
                        .filter(next -> next.is(Meaning.Rows.class) && context.plural(next))
                        .isPresent();
        if (!counts && (much || context.cursor.words(span).stream().anyMatch(w -> MONEY.contains(w.lower())))) {
            money = Optional.of(span);
        }
    }

    void rows(Span span) {
        Draft draft = context.draft;
        draft.rows = true;
        draft.aboutData = true;
        context.counting = false;
        Optional<Span> next = context.cursor.peek().filter(n -> context.cursor.touches(span, n));
        boolean theirs = !context.plural(span)
                && next.filter(n ->
                                MONEY.contains(context.cursor.words(n).get(0).lower()))
                        .isPresent();
        boolean averaged = !context.plural(span)
                && context.lexicon.mainCost().isPresent()
                && context.cursor
                        .before()
                        .filter(s -> s.is(Meaning.Aggregated.class) && context.cursor.touches(s, span))
                        .isPresent()
                && !draft.aggregates.contains(Aggregate.SUM);
        if (theirs || averaged) {
            money = theirs ? next : Optional.of(span);
            ofEach = averaged;
        }
        listed |= LISTING.contains(context.cursor.words().get(0).lower()) && context.plural(span);
        if (draft.rank.isPresent() && !context.groups() && !context.mostOf) {
            ranked = Optional.of(span);
        }
    }

    /** Of an order of rows each row is a group by its id; of money of rows the sum is shown, and not their number. */
    void settle() {
        Draft draft = context.draft;
        if (ranked.isPresent() && !context.groups() && !draft.counted) {
            largest(ranked.get());
        } else if (ranked.isPresent() && draft.named.isEmpty() && draft.measures.isEmpty() && !draft.counted) {
            largestOfEach(ranked.get());
        }
        if (listed && draft.rows && !context.groups() && draft.measures.isEmpty() && !draft.counted) {
            draft.notes.add("Rows are counted, not listed: ask for them by a column, or for the top 10.");
        }
        draft.perRow |= ofEach;
        boolean nothingElse = draft.measures.isEmpty() && !draft.counted && draft.having.isEmpty();
        boolean goesOn = context.follows() && !draft.rows;
        boolean ofRows = draft.rank
                .filter(r -> r.basis() != Meaning.Basis.USUAL && r.basis() != Meaning.Basis.MONEY)
                .isPresent();
        if (money.isPresent() && nothingElse && !goesOn && !ofRows && !draft.changed) {
            amount(money.get());
        }
    }

    private void amount(Span said) {
        Optional<Column> main = context.lexicon.mainCost();
        if (main.isPresent()) {
            measure(main.get());
            context.draft.unsaidMoney = true;
        } else if (!context.draft.rows || !context.cursor.words(said).getLast().is("much")) {
            context.draft.problems.add(new Problem.NoMainCost(said));
        }
    }

    /** "The largest invoice" is one row, and shown by its number; where rows have none, only its amount can be. */
    private void largest(Span rows) {
        Draft draft = context.draft;
        Draft.Rank rank = draft.rank.orElseThrow();
        boolean unsaid = rank.basis().unsaid() || rank.basis() == Meaning.Basis.ROWS;
        if (unsaid && draft.measures.isEmpty()) {
            return;
        }
        boolean several = rank.alwaysGroups() || rank.count().filter(n -> n > 1).isPresent() || context.plural(rows);
        Optional<Column> id = context.lexicon.rowId();
        if (id.isEmpty() && several) {
            return;
        }
        Optional<Column> size = Amounts.size(context.lexicon.dataset());
        if (draft.measures.isEmpty() && size.isEmpty()) {
            draft.problems.add(new Problem.LargestByWhat(rows));
            return;
        }
        if (draft.measures.isEmpty()) {
            draft.unsaidMoney = true;
            measure(size.get());
        }
        draft.rows = false;
        id.ifPresent(column -> draft.named.add(new Target.Value(column, context.plural(rows))));
    }

    /** "The largest invoice per customer" is one of each customer's, and no number of invoices. */
    private void largestOfEach(Span rows) {
        Draft draft = context.draft;
        Draft.Rank rank = draft.rank.orElseThrow();
        boolean usual = rank.basis() == Meaning.Basis.USUAL || rank.basis() == Meaning.Basis.MONEY;
        if (!usual || rank.alwaysGroups() || rank.count().isPresent()) {
            return;
        }
        Optional<Column> size = Amounts.size(context.lexicon.dataset());
        if (size.isEmpty()) {
            draft.problems.add(new Problem.LargestByWhat(rows));
            return;
        }
        draft.aggregates.clear();
        draft.aggregates.add(rank.largest() ? Aggregate.MAX : Aggregate.MIN);
        draft.unsaidMoney = true;
        measure(size.get());
    }

    private void measure(Column column) {
        List<Aggregate> said = context.draft.aggregates.isEmpty() ? List.of(Aggregate.SUM) : context.draft.aggregates;
        said.stream().map(a -> Measure.of(a, column.name())).forEach(context.draft.measures::add);
        context.draft.aggregates.clear();
        context.draft.rows = false;
    }

    /** "Who has the most tickets" counts them. */
    static boolean counts(List<Word> words) {
        return words.size() == 1 && COUNTED.contains(words.get(0).lower());
    }
}
