package dev.patchbay.analytics.question.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms under which names are compared: letter case, separators and plurals aside. */
public final class Text {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Text() {}

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Letters and digits only: "US-East 1", "us_east_1" and "UsEast1" are one key. */
    public static String key(String text) {
        var key = new StringBuilder(text.length());
        plain(text).chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
        return lower(key.toString());
    }

    /** "lineItem/UsageAccountId" is line, item, usage, account, id. */
    public static List<String> split(String name) {
        String text = plain(name);
        var parts = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean separator = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
            if (at > start && (separator || begins(text, at))) {
                parts.add(lower(text.substring(start, at)));
                start = at;
            }
            if (separator) {
                start = at + 1;
            }
        }
        return parts;
    }

    /** Whether camel case begins a word here: the C of "usageCost", the G of "AWSGlue". */
    private static boolean begins(String text, int at) {
        char before = text.charAt(at - 1);
        boolean upper = Character.isUpperCase(text.charAt(at));
        boolean acronymEnds =
                Character.isUpperCase(before) && at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
        return upper && (Character.isLowerCase(before) || Character.isDigit(before) || acronymEnds);
    }

    /** Without accents: "Z\u00fcrich" is "Zurich". */
    private static String plain(String text) {
        return text.chars().allMatch(c -> c < 128)
                ? text
                : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /** The singular of a regular English plural; any other word as it is. */
    public static String singular(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return word.substring(0, length - 2);
        }
        return word.substring(0, length - 1);
    }

    /** The plural of a regular English noun. */
    public static String plural(String word) {
        if (!singular(word).equals(word)) {
            return word;
        }
        if (word.endsWith("y") && word.length() > 2 && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        return word.matches(".*(s|x|ch|sh)") ? word + "es" : word + "s";
    }
}
