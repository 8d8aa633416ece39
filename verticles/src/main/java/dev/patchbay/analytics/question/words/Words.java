package dev.patchbay.analytics.question.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a question into words; names with dashes, dots or slashes inside and quoted names stay whole. */
public final class Words {

    private static final Pattern WORD = Pattern.compile(
            """
            ["\\u201c\\u201d`](?<quote>[^"\\u201c\\u201d`]{1,200})["\\u201c\\u201d`]\
            |(?<!\\S)'(?<single>[^']{1,200})'(?!\\w)\
            |(?<number>[$\\u20ac\\u00a3]?-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?)\
            |(?<sign>>=|<=|!=|<>|=|>|<|,|&|\\+(?=\\s)|%(?![\\p{L}\\p{N}]))\
            |(?<word>[$\\u20ac\\u00a3]?[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_'\\u2019%]|[-./:@\\\\+](?=[\\p{L}\\p{N}]))*)""");
    private static final Pattern POSSESSIVE = Pattern.compile("['\\u2019]s?$");

    /** "win 10" and "win10", whose versions have names of their own. */
    private static final Pattern WINDOWS = Pattern.compile("(?i)(?<![\\w-])win ?(?=(?:7|8|10|11|20[0-9]{2})(?!\\w))");
    /** "16gb", "150h": a number and its unit. */
    private static final Pattern UNIT =
            Pattern.compile("(?i)(?<![\\w.,-])(\\d+(?:\\.\\d+)?)(?=(?:gb|mb|tb|hrs?|hours?|h|mins?|minutes)(?!\\w))");

    /** What writing programs make of the dash in "3-10". */
    private static final Pattern DASH = Pattern.compile("(?<=\\p{N})\\u2013(?=\\p{N})");

    private Words() {}

    public static List<Word> of(String question) {
        var words = new ArrayList<Word>();
        Matcher matcher = WORD.matcher(spelledOut(Normalizer.normalize(question, Normalizer.Form.NFKC)));
        while (matcher.find()) {
            String quoted = matcher.group("quote") != null ? matcher.group("quote") : matcher.group("single");
            if (quoted != null) {
                words.add(Word.quoted(quoted.strip()));
            } else {
                words.add(Word.of(POSSESSIVE.matcher(matcher.group()).replaceAll("")));
            }
        }
        return List.copyOf(words);
    }

    private static String spelledOut(String question) {
        String dashed = DASH.matcher(question).replaceAll("-");
        return UNIT.matcher(WINDOWS.matcher(dashed).replaceAll("Windows ")).replaceAll("$1 ");
    }
}
