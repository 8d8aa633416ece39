package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words inside a column's name. */
final class Words {

    private static final Pattern BREAK =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private Words() {}

    /** In lower case: line, item, unblended, cost for {@code lineItem/UnblendedCost}. */
    static List<String> of(String name) {
        return Stream.of(BREAK.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The last word, empty when there is none. */
    static String last(String name) {
        List<String> words = of(name);
        return words.isEmpty() ? "" : words.getLast();
    }

    /** The words written together, so that CUR's two spellings of a column are one key. */
    static String key(String name) {
        return String.join("", of(name));
    }
}
