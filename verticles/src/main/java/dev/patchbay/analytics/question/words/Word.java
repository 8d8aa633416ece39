package dev.patchbay.analytics.question.words;

/**
 * One word of a question.
 *
 * @param text as it was written, without quotes around it
 * @param lower the text in lower case
 * @param quoted whether the asker put it in quotes: then it is a name, whatever it looks like
 */
public record Word(String text, String lower, boolean quoted) {

    public static Word of(String text) {
        return new Word(text, Text.lower(text), false);
    }

    public static Word quoted(String text) {
        return new Word(text, Text.lower(text), true);
    }

    public boolean is(String other) {
        return !quoted && lower.equals(other);
    }
}
