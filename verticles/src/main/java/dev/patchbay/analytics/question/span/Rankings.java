package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "top 5", "5 most expensive", "biggest three", "the least". */
final class Rankings {

    private static final Set<String> TOP = Set.of("top", "first", "leading", "topmost");
    private static final Set<String> BOTTOM = Set.of("bottom", "last", "lowest-ranked");
    private static final Set<String> LARGEST = Set.of(
            "most",
            "highest",
            "biggest",
            "largest",
            "greatest",
            "best",
            "priciest",
            "costliest",
            "slowest",
            "longest",
            "heaviest",
            "busiest",
            "main");
    private static final Set<String> SMALLEST = Set.of(
            "least",
            "lowest",
            "smallest",
            "cheapest",
            "fewest",
            "fastest",
            "shortest",
            "worst",
            "lightest",
            "quickest",
            "quietest");
    private static final Set<String> QUALIFIERS = Set.of(
            "expensive", "costly", "used", "common", "frequent", "popular", "active", "important", "selling", "single");

    /** What the most of is counted in rows, unless something else is measured. */
    private static final Set<String> ACTIVITY =
            Set.of("busiest", "quietest", "used", "common", "frequent", "popular", "active");

    private static final Set<String> PRICED = Set.of("expensive", "costly", "cheapest", "priciest", "costliest");

    /** These speak of no figure that every file has. */
    private static final Set<String> UNSAID =
            Set.of("slowest", "fastest", "quickest", "longest", "shortest", "heaviest", "lightest");

    private static final Set<String> JUDGING = Set.of("best", "worst");

    private Rankings() {}

    static Optional<Span> at(List<Word> words, int at) {
        Optional<Integer> before = Numbers.count(words.get(at));
        int place = before.isPresent() ? at + 1 : at;
        if (place >= words.size() || words.get(place).quoted()) {
            return Optional.empty();
        }
        String word = words.get(place).lower();
        if (before.isEmpty() && word.matches("top\\d{1,3}")) {
            Optional<Integer> joined = Numbers.count(Word.of(word.substring(3)));
            return joined.map(n -> span(at, at + 1, new Meaning.Ranked(joined, true)));
        }
        if (TOP.contains(word) || BOTTOM.contains(word)) {
            Optional<Integer> after = count(words, place + 1);
            boolean weak = before.isPresent() || after.isEmpty() && !word.equals("top") && !word.equals("bottom");
            return weak
                    ? Optional.empty()
                    : Optional.of(span(
                            at, place + (after.isPresent() ? 2 : 1), new Meaning.Ranked(after, TOP.contains(word))));
        }
        if (!LARGEST.contains(word) && !SMALLEST.contains(word)) {
            return Optional.empty();
        }
        int next = place + 1;
        if (next < words.size() && QUALIFIERS.contains(words.get(next).lower())) {
            next++;
        }
        Optional<Integer> after = before.isPresent() ? Optional.empty() : count(words, next);
        return Optional.of(span(
                at,
                after.isPresent() ? next + 1 : next,
                new Meaning.Superlative(
                        before.or(() -> after), LARGEST.contains(word), basis(words.subList(place, next)))));
    }

    private static Meaning.Basis basis(List<Word> said) {
        if (said.stream().anyMatch(w -> ACTIVITY.contains(w.lower()))) {
            return Meaning.Basis.ROWS;
        }
        if (said.stream().anyMatch(w -> PRICED.contains(w.lower()))) {
            return Meaning.Basis.MONEY;
        }
        if (said.size() == 1 && JUDGING.contains(said.get(0).lower())) {
            return Meaning.Basis.JUDGED;
        }
        boolean unsaid = said.size() == 1 && UNSAID.contains(said.get(0).lower());
        return unsaid ? Meaning.Basis.UNSAID : Meaning.Basis.USUAL;
    }

    private static Optional<Integer> count(List<Word> words, int at) {
        return at < words.size() ? Numbers.count(words.get(at)) : Optional.empty();
    }

    private static Span span(int from, int until, Meaning meaning) {
        return new Span(from, until, meaning, 1.9 * (until - from));
    }
}
