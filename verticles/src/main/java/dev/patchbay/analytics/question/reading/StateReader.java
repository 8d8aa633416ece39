package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.dates.DatePhrase;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Filter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads the states that a file tells by a cell being filled or empty: closed, still open, acknowledged, nobody's. */
final class StateReader {

    private final Context context;

    StateReader(Context context) {
        this.context = context;
    }

    /** "unassigned tickets" are those of nobody. */
    void absent(Span span) {
        if (context.cursor.words(span).get(0).is("unassigned")) {
            column("assignee", m -> !m.numeric()).ifPresent(column -> state(column, false));
        }
    }

    /** "assigned tickets" are somebody's. */
    void assigned(Span span) {
        column("assignee", m -> !m.numeric())
                .ifPresentOrElse(column -> state(column, true), () -> context.draft.unread(span));
    }

    /** "open" is what has no date of closing yet; where nothing is ever closed, the word means nothing. */
    void open(Span span) {
        unfinished().ifPresentOrElse(this::add, () -> context.draft.unread(span));
    }

    /** "overdue" is what was due before today and is not done. */
    void overdue(Span span) {
        if (!context.cursor.words(span).getLast().lower().matches("overdue|due")) {
            return;
        }
        Optional<Column> due = column("due", ColumnMatch::date);
        Optional<Filter> unfinished = context.negated ? Optional.empty() : unfinished();
        if (due.isEmpty() || unfinished.isEmpty()) {
            context.draft.problems.add(new Problem.Beyond("what is overdue"));
            return;
        }
        context.draft.date = due;
        add(unfinished.get());
    }

    private Optional<Filter> unfinished() {
        return column("closed", m -> m.date() && m.column().nulls() > 0)
                .or(() -> column("paid", m -> m.date() && m.column().nulls() > 0))
                .<Filter>map(closing -> new Filter.Missing(closing.name(), context.takeNegated()))
                .or(this::unpaid);
    }

    /** "outstanding" and "owed" is what a column of yes and no says was not paid. */
    private Optional<Filter> unpaid() {
        return column("paid", m -> !m.numeric() && !m.date()).flatMap(column -> Lexicon.no(column)
                .map(no -> new Filter.OneOf(column.name(), List.of(no), context.takeNegated())));
    }

    private void add(Filter filter) {
        context.draft.aboutData = true;
        context.draft.filter(filter);
    }

    /** "alerts nobody acknowledged", "nobody's tickets". */
    void nobody(Span span) {
        int ahead = context.cursor.run(Meaning.Link.class, Meaning.Filler.class);
        Optional<Column> named = context.cursor
                .peek(ahead)
                .filter(s -> s.meaning() instanceof Meaning.Columns)
                .flatMap(s -> only(((Meaning.Columns) s.meaning()).matches(), m -> !m.numeric()));
        if (named.isPresent()) {
            context.cursor.advance(ahead + 1);
        }
        Optional<Column> whose =
                named.or(() -> column("assignee", m -> !m.numeric())).or(() -> column("owner", m -> !m.numeric()));
        whose.ifPresentOrElse(column -> state(column, false), () -> context.draft.unread(span));
    }

    /** "acknowledged alerts" have been acknowledged by somebody: true where that is what is said. */
    boolean done(Span span, Column column, boolean negated) {
        List<Word> said = context.cursor.words(span);
        List<String> name = Text.split(column.name());
        boolean participle = said.size() == 1
                && name.size() > 1
                && name.getLast().equals("by")
                && said.get(0).lower().equals(name.get(name.size() - 2));
        if (!participle || column.nulls() == 0) {
            return false;
        }
        context.draft.filter(new Filter.Missing(column.name(), !negated));
        context.counting = false;
        return true;
    }

    /** "not resolved yet": what has no such date; "not seen since May": what was last seen before. */
    boolean notDone(Column column, boolean negated) {
        if (negated && column.role() == ColumnRole.DATE && notSince(column)) {
            return true;
        }
        boolean state = negated && column.role() == ColumnRole.DATE && column.nulls() > 0;
        if (state) {
            context.draft.filter(new Filter.Missing(column.name(), false));
        }
        return state;
    }

    /** "who resolved the most" and "not resolved yet" say that it happened or did not, where a status is called so as well. */
    boolean happened(Column date, Span span) {
        boolean by =
                context.cursor.before().filter(s -> s.is(Meaning.Who.class)).isPresent();
        if (date.nulls() == 0 || !context.negated && !by) {
            return false;
        }
        if (!notDone(date, context.negated)) {
            date(span, date);
        }
        return true;
    }

    /**
     * Days up to now follow, in which it did not happen: it did before them. Where it may never have happened, of the date
     * that rows are filed by, two kinds of rows are meant.
     */
    private boolean notSince(Column column) {
        boolean filedBy = context.lexicon.mainDate().filter(column::equals).isPresent();
        if (column.nulls() > 0 && !filedBy) {
            return false;
        }
        int ahead = context.cursor.run(Meaning.Filler.class);
        Optional<DatePhrase> days = context.cursor
                .peek(ahead)
                .map(Span::meaning)
                .filter(Meaning.Days.class::isInstance)
                .map(m -> ((Meaning.Days) m).phrase())
                .filter(phrase -> phrase.lasts(context.lexicon.dataset().dates()));
        if (days.isPresent() && column.nulls() > 0) {
            context.draft.problems.add(new Problem.Beyond("what never happened or was before some days"));
        }
        days.ifPresent(phrase -> {
            DateRange before = DatePhrase.before(phrase.range().from());
            context.draft.date = Optional.of(column);
            context.draft.windows.add(before);
            context.draft.open = Optional.of(before);
            context.cursor.advance(ahead + 1);
        });
        return days.isPresent();
    }

    /** A date that something happened on; days said after it are days of it, else rows that have it are meant. */
    void date(Span span, Column column) {
        Draft draft = context.draft;
        boolean event = event(span, column);
        boolean another = draft.date.filter(d -> !d.equals(column)).isPresent();
        if (another && event && !draft.windows.isEmpty()) {
            draft.filter(new Filter.Missing(column.name(), true));
            return;
        }
        if (another && draft.events) {
            draft.filter(new Filter.Missing(draft.date.get().name(), true));
        }
        draft.date = Optional.of(column);
        draft.events |= event;
    }

    /** "renewals" are not the renewal dates, and "closed" tickets are those that have a date of closing. */
    private boolean event(Span span, Column column) {
        List<Word> words = context.cursor.words(span);
        String said = Text.singular(words.getLast().lower());
        boolean noun =
                context.plural(span) && !Text.split(column.name()).getLast().equals(said);
        boolean participle = words.size() == 1
                && column.nulls() > 0
                && words.get(0).lower().matches(".*ed|paid|done")
                && context.lexicon.mainDate().filter(column::equals).isEmpty();
        return noun || participle;
    }

    /** "tickets with no satisfaction score" have an empty cell; where none is empty, those of zero are meant. */
    boolean without(Column column) {
        boolean rows = context.draft.rows || context.draft.counted;
        if (context.without && column.nulls() > 0) {
            context.draft.filter(new Filter.Missing(column.name(), false));
            return true;
        }
        if (context.without && rows) {
            context.draft.filter(new Filter.Compare(column.name(), Comparison.EQUAL, BigDecimal.ZERO, false));
        }
        return context.without && rows;
    }

    /** "billable vs non billable": both sides are groups, and no row is left out. */
    void apart() {
        Draft draft = context.draft;
        List<Filter> opposed = draft.filters.stream()
                .filter(f -> draft.versus && !f.negated() && draft.filters.contains(f.opposite()))
                .toList();
        boolean event = draft.versus
                && draft.events
                && draft.date
                        .filter(d -> draft.filters.contains(new Filter.Missing(d.name(), false)))
                        .isPresent();
        if (event) {
            draft.problems.add(new Problem.Beyond("what is empty against what is not"));
        }
        for (Filter filter : opposed) {
            draft.filters.removeAll(List.of(filter, filter.opposite()));
            if (filter instanceof Filter.Missing) {
                draft.problems.add(new Problem.Beyond("what is empty against what is not"));
            }
            Column column = context.lexicon.dataset().column(filter.column()).orElseThrow();
            draft.named.add(new Target.Value(column, false));
            if (column.nulls() > 0) {
                draft.filter(new Filter.Missing(column.name(), true));
            }
        }
    }

    private void state(Column column, boolean filled) {
        context.draft.aboutData = true;
        context.draft.filter(new Filter.Missing(column.name(), filled ^ context.takeNegated()));
    }

    private Optional<Column> column(String word, Predicate<ColumnMatch> wanted) {
        return only(context.lexicon.columns(List.of(Word.of(word))), wanted);
    }

    private static Optional<Column> only(List<ColumnMatch> matches, Predicate<ColumnMatch> wanted) {
        List<ColumnMatch> best = Lexicon.best(matches, wanted);
        return best.size() == 1 ? Optional.of(best.get(0).column()) : Optional.empty();
    }
}
