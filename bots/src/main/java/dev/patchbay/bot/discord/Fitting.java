package dev.patchbay.bot.discord;

import dev.patchbay.bot.Leftovers;
import dev.patchbay.bot.PlainText;

/** Fits text into what Discord takes; what is cut, by its length or by what escaping adds, is kept whole. */
record Fitting(Leftovers leftovers) {

    /**
     * The beginning that is shown, escaped.
     *
     * @param limit of the text
     * @param escapedLimit of its escaped form
     */
    String escaped(String whole, int limit, int escapedLimit) {
        String cleaned = PlainText.clean(whole).strip();
        String beginning = PlainText.cut(cleaned, limit);
        String escaped = DiscordText.escape(beginning);
        if (cleaned.length() > limit || escaped.length() > escapedLimit) {
            leftovers.add(whole);
        }
        return escaped.length() <= escapedLimit ? escaped : DiscordText.escape(beginning, escapedLimit);
    }

    /** Text for where Discord knows no markup. */
    String label(String whole, int limit) {
        if (DiscordText.line(whole).length() > limit) {
            leftovers.add(whole);
        }
        return DiscordText.label(whole, limit);
    }
}
