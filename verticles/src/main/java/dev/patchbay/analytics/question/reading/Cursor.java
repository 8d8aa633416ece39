package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Word;
import java.util.List;
import java.util.Optional;

/** A place in the spans of a question. */
final class Cursor {

    private final List<Word> words;
    private final List<Span> spans;
    private int place;

    Cursor(List<Word> words, List<Span> spans) {
        this.words = words;
        this.spans = spans;
    }

    boolean hasNext() {
        return place < spans.size();
    }

    Span next() {
        return spans.get(place++);
    }

    Optional<Span> peek() {
        return peek(0);
    }

    Optional<Span> peek(int ahead) {
        return place + ahead < spans.size() ? Optional.of(spans.get(place + ahead)) : Optional.empty();
    }

    /** The span that was read before the one read last. */
    Optional<Span> before() {
        return place > 1 ? Optional.of(spans.get(place - 2)) : Optional.empty();
    }

    /** How many spans from here on are of these kinds. */
    @SafeVarargs
    final int run(Class<? extends Meaning>... kinds) {
        return run(0, kinds);
    }

    /** How many spans from so far ahead on are of these kinds. */
    @SafeVarargs
    final int run(int from, Class<? extends Meaning>... kinds) {
        int ahead = from;
        while (peek(ahead).isPresent() && any(peek(ahead).get(), kinds)) {
            ahead++;
        }
        return ahead - from;
    }

    @SafeVarargs
    final void skip(Class<? extends Meaning>... kinds) {
        place += run(kinds);
    }

    void advance(int count) {
        place += count;
    }

    /** Whether a span follows the one before it with no unknown word between. */
    boolean touches(Span before, Span after) {
        return before.until() == after.from();
    }

    /** Whether the next span follows the one read last with no word between. */
    boolean touches() {
        return place > 0
                && peek().filter(next -> touches(spans.get(place - 1), next)).isPresent();
    }

    List<Word> words(Span span) {
        return words.subList(span.from(), span.until());
    }

    List<Word> words() {
        return words;
    }

    /** The first word after the span read last. */
    int position() {
        return place == 0 ? 0 : spans.get(place - 1).until();
    }

    /** Moves past all spans that begin before a word. */
    void moveTo(int word) {
        while (hasNext() && spans.get(place).from() < word) {
            place++;
        }
    }

    @SafeVarargs
    private static boolean any(Span span, Class<? extends Meaning>... kinds) {
        for (Class<? extends Meaning> kind : kinds) {
            if (span.is(kind)) {
                return true;
            }
        }
        return false;
    }
}
