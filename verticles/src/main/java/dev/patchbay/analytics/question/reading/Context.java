package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import java.util.List;
import java.util.Optional;

/** What the readers of one question share: the place they are at, and what the words before mean for the next. */
final class Context {

    final Lexicon lexicon;
    final Cursor cursor;
    final Draft draft;
    /** Whether "not" stands before what comes next. */
    boolean negated;
    /** Whether rows are being chosen: after "where". */
    boolean where;
    /** Whether "how many" waits for what is to be counted. */
    boolean counting;
    /** Whether the question speaks of cost anywhere. */
    boolean costed;

    private Optional<Target.Value> last = Optional.empty();
    private int lastUntil;

    Context(Lexicon lexicon, Cursor cursor, Draft draft) {
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

    boolean takeNegated() {
        boolean was = negated;
        negated = false;
        return was;
    }

    boolean plural(Span span) {
        String end = cursor.words(span).getLast().lower();
        return !Text.singular(end).equals(end);
    }

    /** Whether anything to group by was named. */
    boolean groups() {
        return !draft.groups.isEmpty() || !draft.named.isEmpty();
    }
}
