package dev.patchbay.bot;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits plain text into a platform's limits, counted in UTF-16 units, without breaking a character apart. */
public final class PlainText {

    private static final String ELLIPSIS = "…";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private PlainText() {}

    /**
     * The text without what no platform shows, or what shows it as something else: control characters but line feed and
     * tab, broken surrogates, and the characters that turn the direction of a text (explicit formatting characters of
     * Unicode's UAX #9), with which a file's name can pretend to another ending.
     */
    public static String clean(String text) {
        if (text.chars().allMatch(PlainText::isPrinted)) {
            return text;
        }
        StringBuilder cleaned = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                cleaned.append('\uFFFD');
            } else if (point == '\n' || point == '\t' || !Character.isISOControl(point) && !turns(point)) {
                cleaned.appendCodePoint(point);
            }
        });
        return cleaned.toString();
    }

    /** As most texts are: nothing but what can be seen, in ASCII. */
    private static boolean isPrinted(int unit) {
        return unit >= ' ' && unit <= '~' || unit == '\n';
    }

    /** Embeddings, overrides and isolates, and the ends of them; the marks LRM, RLM and ALM turn nothing. */
    private static boolean turns(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }

    /** A moment where nobody knows the reader's zone. */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** The text, or its beginning and an ellipsis, within the limit. */
    public static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, whole(text, limit - 1)) + ELLIPSIS;
    }

    /** The text in pieces within the limit, broken at a blank line, a line, a word, or where it must. */
    public static List<String> split(String text, int limit) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > limit) {
            int end = breakBefore(rest, limit);
            pieces.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int breakBefore(String text, int limit) {
        for (String mark : List.of("\n\n", "\n", " ")) {
            int end = text.lastIndexOf(mark, limit);
            if (end > limit / 2) {
                return end;
            }
        }
        return whole(text, limit);
    }

    /** The end itself, or one less where it would part a surrogate pair. */
    private static int whole(String text, int end) {
        return end > 1 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
