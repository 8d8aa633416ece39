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
import java.util.stream.IntStream;

/**
 * How much of a question is explained. Words that only hold a sentence together count on neither side.
 *
 * @param confidence explained words of all words with a meaning, 0 to 1
 */
record Coverage(double confidence, List<Unknown> unknown) {

    private static final int MOST_QUOTED = 3;

    /**
     * A word that means nothing here.
     *
     * @param after what stands right before it
     */
    record Unknown(int place, Word word, Optional<Meaning> after) {

        boolean grouped() {
            return after.filter(m -> m instanceof Meaning.GroupBy).isPresent();
        }

        /** Whether the question without the word is of what it leaves out. */
        boolean leftOut() {
            return after.filter(m -> m instanceof Meaning.Not).isPresent();
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
        for (Span span : spans) {
            if (span.until() == place && !span.is(Meaning.Filler.class)
                    || span.until() == place - 1 && words.get(place - 1).lower().matches("the|a|an|our|my|each|all")) {
                before = Optional.of(span.meaning());
            }
        }
        return new Unknown(place, words.get(place), before);
    }

    Optional<Unknown> at(int place) {
        return unknown.stream().filter(u -> u.place() == place).findFirst();
    }

    /** The words without those that mean nothing. */
    List<Word> known(List<Word> words) {
        return IntStream.range(0, words.size())
                .filter(place -> at(place).isEmpty() && !leadsToUnknown(place))
                .mapToObj(words::get)
                .toList();
    }

    /** "vs quantum": without what it leads to, a joining word joins nothing. */
    private boolean leadsToUnknown(int place) {
        return at(place + 1)
                .flatMap(Unknown::after)
                .filter(m -> m instanceof Meaning.Versus || m instanceof Meaning.Joined)
                .isPresent();
    }

    /** The words that mean nothing, quoted: {@code "a" and "b"}. */
    String quoted() {
        return unknown.stream()
                .map(u -> "\"" + u.word().text() + "\"")
                .distinct()
                .limit(MOST_QUOTED)
                .collect(Collectors.joining(" and "));
    }

    String unknownWords() {
        return unknown.stream().map(u -> u.word().text()).limit(5).collect(Collectors.joining(" "));
    }
}
