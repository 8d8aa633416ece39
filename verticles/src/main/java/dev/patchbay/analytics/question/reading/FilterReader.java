package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.span.Tagger;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the parts of a question that choose rows. */
final class FilterReader {

    /** More columns of tags than this and "untagged" is not spelled out as filters. */
    private static final int MOST_TAGS = 8;

    /** An answer names so many values; of more nobody sees which they are. */
    private static final int MOST_NAMED = 5;

    private final Lexicon lexicon;
    private final Cursor cursor;
    private final Draft draft;
    private final ListReader lists;
    private final ValueChoice choice;
    private final TextReader texts;

    FilterReader(Context context) {
        this.lexicon = context.lexicon;
        this.cursor = context.cursor;
        this.draft = context.draft;
        this.choice = new ValueChoice(lexicon, draft);
        this.texts = new TextReader(context);
        this.lists = new ListReader(context, choice::best);
    }

    /** A value, perhaps with its column's name after it: "EC2", "the web team". */
    void values(Span span, List<ValueMatch> matches, boolean negated) {
        Optional<Span> next = cursor.peek().filter(n -> cursor.touches(span, n));
        if (next.isPresent() && next.get().meaning() instanceof Meaning.Columns columns) {
            Optional<ValueMatch> named = inColumns(matches, columns.matches());
            if (named.isPresent()) {
                cursor.advance(1);
                add(span, named.get(), negated);
                return;
            }
        }
        if (lists.read(span, matches, m -> add(span, m, negated))) {
            return;
        }
        Optional<Grain> step = stepOf(span);
        if (step.isPresent() && !linked()) {
            draft.problems.add(new Problem.StepOrValue(span, matches.get(0), step.get()));
            return;
        }
        List<ValueMatch> best = choice.best(matches);
        if (best.size() == 1 && best.get(0).partOfSentence()) {
            draft.problems.add(new Problem.PartOfSentence(span, best.get(0)));
        } else if (best.size() == 1) {
            add(span, best.get(0), negated);
        } else {
            draft.problems.add(new Problem.AmbiguousValue(span, best));
        }
    }

    /** "annual", "monthly": words that cut time as well. */
    private Optional<Grain> stepOf(Span span) {
        return Tagger.meaning(cursor.words(span))
                .filter(Meaning.EveryStep.class::isInstance)
                .map(m -> ((Meaning.EveryStep) m).grain());
    }

    private boolean linked() {
        return cursor.before()
                .filter(s -> s.is(Meaning.Link.class) || s.is(Meaning.Not.class))
                .isPresent();
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
                boolean elsewhere = values.matches().stream().anyMatch(ValueMatch::whole);
                Optional<ValueMatch> match =
                        inColumns(values.matches(), matches).filter(m -> !(m.partial() && elsewhere));
                match.ifPresent(m -> {
                    cursor.advance(ahead + 1);
                    add(after.get(), m, negated);
                    more(m.column(), negated);
                });
                yield match.isPresent();
            }
            case Meaning.Containing ignored -> {
                cursor.advance(ahead + 1);
                yield texts.containing(matches.get(0).column(), negated);
            }
            case Meaning.StartingWith ignored -> {
                cursor.advance(ahead + 1);
                yield texts.startingWith(matches.get(0).column(), negated);
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
            add(next.get(), match.get(), negated);
        }
    }

    private int nots(int ahead) {
        int nots = 0;
        for (int place = 0; place < ahead; place++) {
            nots += cursor.peek(place).filter(s -> s.is(Meaning.Not.class)).isPresent() ? 1 : 0;
        }
        return nots;
    }

    /** @param some whether rows with tags are chosen, else those without */
    void tags(boolean some) {
        List<Column> tags = lexicon.dataset().ownColumns().stream()
                .filter(c -> c.role() == ColumnRole.TAG)
                .toList();
        if (tags.isEmpty() || tags.size() > MOST_TAGS) {
            draft.problems.add(new Problem.NoTags());
        }
        if (some && tags.size() > 1) {
            draft.problems.add(new Problem.Beyond("what has one of several tags"));
        }
        if (!some && tags.size() > 1) {
            draft.notes.add("Only rows without any of these tags are in it.");
        }
        tags.forEach(t -> draft.filters.add(new Filter.Missing(t.name(), some)));
    }

    /** "reopened tickets": a yes-or-no column named alone is a yes. */
    boolean flag(Column column, boolean negated) {
        Optional<String> yes = Lexicon.yes(column);
        yes.ifPresent(value -> draft.filter(new Filter.OneOf(column.name(), List.of(value), negated)));
        return yes.isPresent();
    }

    private void add(Span span, ValueMatch match, boolean negated) {
        Column column = match.column();
        if (match.partial() && match.values().size() > MOST_NAMED) {
            draft.problems.add(new Problem.ManyValues(span, match));
        }
        if (match.partial() && !lexicon.complete(column) && match.values().size() > 1) {
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
}
