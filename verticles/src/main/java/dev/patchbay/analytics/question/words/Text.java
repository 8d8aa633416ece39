package dev.patchbay.analytics.question.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms under which names are compared: letter case, separators and plurals aside. */
public final class Text {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CAMEL_CASE =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Text() {}

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Letters and digits only: "US-East 1", "us_east_1" and "UsEast1" are one key. */
    public static String key(String text) {
        return lower(SEPARATORS.matcher(plain(text)).replaceAll(""));
    }

    /** "lineItem/UsageAccountId" is line, item, usage, account, id. */
    public static List<String> split(String name) {
        var parts = new ArrayList<String>();
        for (String chunk : SEPARATORS.split(plain(name))) {
            for (String part : CAMEL_CASE.split(chunk)) {
                if (!part.isEmpty()) {
                    parts.add(lower(part));
                }
            }
        }
        return parts;
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
