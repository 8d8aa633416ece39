package dev.patchbay.analytics.question.span;

/**
 * Words of a question that mean something together.
 *
 * @param from the first word's place
 * @param until the place after the last word
 * @param weight how much this reading of the words is worth against others
 */
public record Span(int from, int until, Meaning meaning, double weight) {

    /** Whether the meaning is of that kind. */
    public boolean is(Class<? extends Meaning> kind) {
        return kind.isInstance(meaning);
    }
}
