package dev.patchbay.bot.discord;

import dev.patchbay.bot.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Our text as Discord's (discord.com/developers/docs/reference, "Message Formatting"): nothing in it can become markup,
 * a mention or a picture. Addresses stay as they are, so that they can be followed.
 */
final class DiscordText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'`*|]{1,500}");
    private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|<\\[\\]]");
    private static final Pattern LINE_START = Pattern.compile("(?m)^(\\s*)(?:([#+>-])|(\\d{1,9})([.)]))");
    private static final Pattern EVERYBODY = Pattern.compile("@(?=everyone|here)");
    private static final String INVISIBLE = "\u200B";

    private DiscordText() {}

    static String escape(String text) {
        String cleaned = PlainText.clean(text);
        StringBuilder escaped = new StringBuilder();
        Matcher address = ADDRESS.matcher(cleaned);
        int from = 0;
        while (address.find()) {
            escaped.append(plain(cleaned.substring(from, address.start()))).append(address.group());
            from = address.end();
        }
        escaped.append(plain(cleaned.substring(from)));
        return LINE_START
                .matcher(escaped)
                .replaceAll(start -> start.group(2) == null
                        ? Matcher.quoteReplacement(start.group(1) + start.group(3) + "\\" + start.group(4))
                        : Matcher.quoteReplacement(start.group(1) + "\\" + start.group(2)));
    }

    /** The escaped text, or its beginning and an ellipsis, within a limit that counts the escaped form. */
    static String escape(String text, int limit) {
        String cut = PlainText.cut(text, limit);
        String escaped = escape(cut);
        while (escaped.length() > limit) {
            cut = PlainText.cut(cut, Math.max(1, cut.length() - Math.ceilDiv(escaped.length() - limit, 2)));
            escaped = escape(cut);
        }
        return escaped;
    }

    /** Text for where Discord knows no markup: a button's label, a modal's title. */
    static String label(String text, int limit) {
        return PlainText.cut(line(text), limit).strip();
    }

    /** The text as one line. */
    static String line(String text) {
        return PlainText.clean(text).replaceAll("\\s+", " ").strip();
    }

    /** The escaped text in pieces within the limit. */
    static List<String> pieces(String text, int limit) {
        return parts(text, limit).stream().map(DiscordText::escape).toList();
    }

    /** The text in pieces that are within the limit once they are escaped. */
    static List<String> parts(String text, int limit) {
        return PlainText.split(PlainText.clean(text), limit).stream()
                .flatMap(part -> fitting(part, limit))
                .toList();
    }

    /** Lines of one width; what would end the block is replaced. */
    static String fenced(String lines) {
        return "```\n" + lines.replace('`', '\'') + "\n```";
    }

    /** Small grey lines. */
    static String small(String escaped) {
        List<String> lines = new ArrayList<>();
        escaped.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add("-# " + line));
        return String.join("\n", lines);
    }

    private static Stream<String> fitting(String part, int limit) {
        return escape(part).length() <= limit
                ? Stream.of(part)
                : PlainText.split(part, part.length() / 2 + 1).stream().flatMap(half -> fitting(half, limit));
    }

    private static String plain(String text) {
        String marked = MARKUP.matcher(text).replaceAll("\\\\$0");
        return EVERYBODY.matcher(marked).replaceAll("@" + INVISIBLE);
    }
}
