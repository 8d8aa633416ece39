package dev.patchbay.analytics.question.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number as people write it: 1,000, 2.5k, $3m, 20 %, 1e-6, twelve. */
public final class Numbers {

    private static final Pattern WRITTEN = Pattern.compile(
            "[$\u20ac\u00a3]?(-?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:e[+-]?\\d{1,2})?|-?\\.\\d+)(k|m|mn|bn|b)?[%$\u20ac\u00a3]?");
    private static final List<String> SPELLED = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private Numbers() {}

    public static Optional<BigDecimal> read(Word word) {
        int spelled = SPELLED.indexOf(word.lower());
        if (spelled >= 0) {
            return Optional.of(BigDecimal.valueOf(spelled));
        }
        Matcher matcher = WRITTEN.matcher(word.lower());
        if (word.quoted() || word.text().length() > 30 || !matcher.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(matcher.group(1).replace(",", ""));
        return Optional.of(matcher.group(2) == null ? number : number.multiply(unit(matcher.group(2))));
    }

    /** Whether a sign of a currency is written with it. */
    public static boolean money(Word word) {
        return word.lower().matches(".*[$\u20ac\u00a3].*");
    }

    /** A whole number from 1 to 1,000. */
    public static Optional<Integer> count(Word word) {
        return read(word)
                .filter(n -> n.stripTrailingZeros().scale() <= 0)
                .filter(n -> n.signum() > 0 && n.compareTo(BigDecimal.valueOf(1000)) <= 0)
                .map(BigDecimal::intValueExact);
    }

    private static BigDecimal unit(String suffix) {
        return switch (suffix) {
            case "k" -> BigDecimal.valueOf(1_000);
            case "m", "mn" -> BigDecimal.valueOf(1_000_000);
            default -> BigDecimal.valueOf(1_000_000_000);
        };
    }
}
