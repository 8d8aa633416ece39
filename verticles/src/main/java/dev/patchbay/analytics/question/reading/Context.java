package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the readers of one question share: the place they are at, and what the words before mean for the next. */
final class Context {

    private static final Set<String> NONE = Set.of("no", "without", "any", "w/o");

    final Lexicon lexicon;
    final Cursor cursor;
    final Draft draft;
    /** Whether "not" stands before what comes next. */
    boolean negated;
    /** Whether it is said that what comes next is not there: "with no", not "excluding". */
    boolean without;

    /** Whether rows are being chosen: after "where". */
    boolean where;
    /** Whether "how many" waits for what is to be counted. */
    boolean counting;
    /** Whether the question speaks of cost anywhere. */
    boolean costed;

    /** Whether the order said last is by how many there are: "the most". */
    boolean mostOf;

    private final Optional<Plan> previous;
    private Optional<Target.Value> last = Optional.empty();
    private int lastUntil;

    Context(Lexicon lexicon, Cursor cursor, Draft draft, Optional<Plan> previous) {
        this.previous = previous;
        this.lexicon = lexicon;
        this.cursor = cursor;
        this.draft = draft;
    }

    /** Keeps the column named last, for "containing" right after it. */
    void named(Optional<Target.Value> column, Span span) {
        last = column;
        lastUntil = span.until();
    }

    /** The column whose name ends where a span begins. */
    Optional<Target.Value> namedBefore(Span span) {
        return last.filter(l -> lastUntil == span.from());
    }

    /** The column of quantities that "usage" stands for. */
    Optional<Column> usage() {
        List<ColumnMatch> best = Lexicon.best(lexicon.columns(List.of(Word.of("usage"))), ColumnMatch::numeric);
        return best.size() == 1 ? Optional.of(best.get(0).column()) : Optional.empty();
    }

    /** What is counted of a column: its ids, unless the names themselves were asked for. */
    Column identity(Span span, Column column) {
        return Text.singular(cursor.words(span).getLast().lower()).equals("name") ? column : lexicon.identity(column);
    }

    /** The amounts that a step of time is the unit of: "hours" of hours spent, those worked first. */
    List<Column> amountsIn(Span span) {
        String unit = Text.singular(cursor.words(span).get(0).lower());
        List<Column> amounts = lexicon.dataset().columns().stream()
                .filter(c -> c.role() == ColumnRole.MEASURE)
                .filter(c -> Text.split(c.name()).stream().map(Text::singular).anyMatch(unit::equals))
                .toList();
        List<Column> worked = amounts.stream().filter(Amounts::work).toList();
        return worked.size() == 1 ? worked : amounts;
    }

    /** What is grouped by a column: its ids where names are missing, unless the names themselves were asked for. */
    Column grouped(Span span, Column column) {
        return Text.singular(cursor.words(span).getLast().lower()).equals("name")
                        || cursor.words(span).getLast().quoted()
                ? column
                : lexicon.grouped(column);
    }

    /** What groups were shown by, where a comparison alone is said after that. */
    Optional<Measure> shownBefore() {
        boolean nothingElse = !groups() && draft.measures.isEmpty() && !draft.rows && !where;
        return previous.filter(p -> nothingElse && p.groups().size() == 1)
                .map(p -> p.measures().get(0));
    }

    /** Whether days are named further on: "tickets closed by Ann in May". */
    boolean daysFollow() {
        return Stream.iterate(0, place -> cursor.peek(place).isPresent(), place -> place + 1)
                .anyMatch(place -> cursor.peek(place).orElseThrow().is(Meaning.Days.class));
    }

    /** Whether days or steps of time come further on: "resolved tickets by month". */
    boolean timeFollows() {
        return daysFollow()
                || Stream.iterate(0, place -> cursor.peek(place).isPresent(), place -> place + 1)
                        .map(place -> cursor.peek(place).orElseThrow())
                        .anyMatch(s -> s.is(Meaning.EveryStep.class) || s.is(Meaning.OverTime.class));
    }

    /** Whether there is an answer before that the question may go on from. */
    boolean follows() {
        return previous.isPresent();
    }

    void negate(Span not) {
        negated = true;
        without = NONE.contains(cursor.words(not).getLast().lower());
    }

    boolean takeNegated() {
        boolean was = negated;
        negated = false;
        return was;
    }

    boolean plural(Span span) {
        String end = cursor.words(span).getLast().lower();
        return !Text.singular(end).equals(end);
    }

    /** Whether anything to group by was named, or is counted: "how many customers". */
    boolean groups() {
        return !draft.groups.isEmpty() || !draft.named.isEmpty() || counted().isPresent();
    }

    /** The column whose different values are counted, while nothing else is asked for. */
    Optional<Column> counted() {
        return draft.measures.size() == 1 && draft.measures.get(0).aggregate() == Aggregate.COUNT_DISTINCT
                ? draft.measures.get(0).column().flatMap(lexicon.dataset()::column)
                : Optional.empty();
    }
}
