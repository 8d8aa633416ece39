package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.reading.Draft;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of a question is explained. Words that only hold a sentence together count on neither side.
 *
 * @param confidence explained words of all words with a meaning, 0 to 1
 */
record Coverage(double confidence, List<Unknown> unknown) {

    /**
     * A word that means nothing here.
     *
     * @param after what stands right before it
     * @param named whether it stands right beside the name of something, and so changes what is meant
     */
    record Unknown(int place, Word word, Optional<Meaning> after, boolean named) {

        boolean grouped() {
            return after.filter(m -> m instanceof Meaning.GroupBy).isPresent();
        }

        boolean chosen() {
            return after.filter(m -> m instanceof Meaning.Link
                            || m instanceof Meaning.Not
                            || m instanceof Meaning.Where
                            || m instanceof Meaning.Joined
                            || m instanceof Meaning.Versus)
                    .isPresent();
        }
    }

    static Coverage of(List<Word> words, List<Span> spans, Draft draft) {
        var covered = new BitSet();
        spans.forEach(s -> covered.set(s.from(), s.until()));
        covered.or(draft.read());
        covered.andNot(draft.unread());
        int explained = spans.stream()
                .filter(s -> !holdsTogether(s) && !draft.unread().get(s.from()))
                .mapToInt(s -> s.until() - s.from())
                .sum();
        explained += draft.read().cardinality();
        var unknown = new ArrayList<Unknown>();
        for (int place = covered.nextClearBit(0); place < words.size(); place = covered.nextClearBit(place + 1)) {
            unknown.add(unknown(words, spans, place));
        }
        double all = explained + unknown.size();
        return new Coverage(all == 0 ? 0 : explained / all, List.copyOf(unknown));
    }

    private static boolean holdsTogether(Span span) {
        return span.is(Meaning.Filler.class) || span.is(Meaning.Link.class) || span.is(Meaning.Joined.class);
    }

    private static Unknown unknown(List<Word> words, List<Span> spans, int place) {
        Optional<Meaning> before = Optional.empty();
        boolean named = false;
        for (Span span : spans) {
            if (span.until() == place && !span.is(Meaning.Filler.class)
                    || span.until() == place - 1 && words.get(place - 1).lower().matches("the|a|an|our|my|each|all")) {
                before = Optional.of(span.meaning());
            }
            named |= span.from() == place + 1 && names(span) || span.until() == place && names(span);
        }
        return new Unknown(place, words.get(place), before, named);
    }

    private static boolean names(Span span) {
        return span.is(Meaning.Columns.class)
                || span.is(Meaning.MainCost.class)
                || span.is(Meaning.Rows.class)
                || span.is(Meaning.Values.class);
    }

    /** Whether a word that means nothing stands where it changes the answer. */
    boolean matters() {
        return unknown.stream()
                .anyMatch(
                        u -> u.named() || u.grouped() || u.chosen() || u.word().quoted());
    }

    String unknownWords() {
        return unknown.stream().map(u -> u.word().text()).limit(5).collect(Collectors.joining(" "));
    }
}
