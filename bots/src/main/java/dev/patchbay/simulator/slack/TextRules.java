package dev.patchbay.simulator.slack;

/** Slack's rules for a message's text. */
final class TextRules {

    private static final int MAX_TEXT = 40_000;

    private TextRules() {}

    static void check(String text, boolean blocks) {
        if (!blocks && text.isBlank()) {
            throw new Refused("no_text");
        }
        if (text.length() > MAX_TEXT) {
            throw new Refused("msg_too_long");
        }
    }
}
