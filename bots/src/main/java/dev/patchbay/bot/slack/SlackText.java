package dev.patchbay.bot.slack;

import dev.patchbay.bot.PlainText;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text between Slack's form and ours (docs.slack.dev, "Formatting message text"): what is between {@code <} and
 * {@code >} is a link or a reference, and {@code &}, {@code <}, {@code >} themselves are entities.
 */
final class SlackText {

    private static final Pattern REFERENCE = Pattern.compile("<([^<>|\\s][^<>|]*)(?:\\|([^<>]*))?>");

    private SlackText() {}

    /** Our text as Slack's: nothing in it can become a link, a reference or a ping. */
    static String escape(String text) {
        return PlainText.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The escaped text, or its beginning and an ellipsis, within a limit that counts the escaped form of what is shown. */
    static String escape(String text, int limit) {
        String cut = PlainText.cut(PlainText.clean(text), limit);
        String escaped = escape(cut);
        while (escaped.length() > limit) {
            cut = PlainText.cut(cut, Math.max(1, cut.length() - Math.ceilDiv(escaped.length() - limit, 5)));
            escaped = escape(cut);
        }
        return escaped;
    }

    /** Escaped text on one line within a limit; empty where nothing of it can be seen. */
    static String line(String text, int limit) {
        return escape(PlainText.clean(text).replaceAll("\\s+", " ").strip(), limit);
    }

    /** A moment that Slack shows by each reader's own clock; in UTC where it cannot. */
    static String moment(Instant moment) {
        return "<!date^%d^{date_short_pretty} {time}|%s>".formatted(moment.getEpochSecond(), PlainText.moment(moment));
    }

    /** Slack's text as people read it, without mentions of the bot. */
    static String read(String text, String bot) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder read = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(read, Matcher.quoteReplacement(shown(matcher.group(1), matcher.group(2), bot)));
        }
        matcher.appendTail(read);
        return unescape(read.toString()).strip();
    }

    /** The text whose escaped form it is. */
    static String unescape(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    static boolean mentions(String text, String user) {
        return text.contains("<@" + user + ">") || text.contains("<@" + user + "|");
    }

    private static String shown(String target, String label, String bot) {
        if (target.equals("@" + bot)) {
            return "";
        }
        boolean labelled = label != null && !label.isEmpty();
        if (target.startsWith("@") || target.startsWith("#")) {
            return target.charAt(0) + (labelled ? label : target.substring(1));
        }
        if (target.startsWith("!")) {
            return labelled ? label : "@" + target.substring(1);
        }
        return labelled ? label : target;
    }
}
