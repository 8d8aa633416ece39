package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names that are written in digits, such as the buildings 12, 13 and 12A, from numbers with a stray text. */
final class DigitNames {

    /** Digits with a letter or two behind them, or a few letters before them. */
    static final String FORM = "\\d{1,6}[A-Za-z]{1,2}|[A-Za-z]{1,3}[-_ ]?\\d{1,6}";

    private static final Pattern NAME = Pattern.compile(FORM);
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Words of columns that hold quantities besides those of {@link RoleFinder}: there 10h or 5k is a number. */
    private static final Set<String> QUANTITIES = Set.of(
            "qty",
            "gb",
            "mb",
            "tb",
            "kb",
            "bytes",
            "size",
            "volume",
            "score",
            "days",
            "minutes",
            "seconds",
            "duration",
            "requests",
            "calls",
            "seats",
            "licenses",
            "age",
            "length",
            "weight");

    /** Last words of names of things: an account number is a name, not an amount. */
    private static final Set<String> NAMES_THINGS = Set.of(
            "id",
            "ids",
            "number",
            "no",
            "code",
            "sku",
            "zip",
            "phone",
            "account",
            "arn",
            "uuid",
            "guid",
            "version",
            "invoice",
            "reference",
            "building",
            "floor",
            "room",
            "rack",
            "site",
            "store",
            "branch",
            "department",
            "port",
            "vlan");

    private DigitNames() {}

    /** True when a column's name says that its values are names, even where they are all digits. */
    static boolean areUnder(String name) {
        return NAMES_THINGS.contains(Words.last(name));
    }

    /** True when the values that are no numbers are such names, and all others are digits only. */
    static boolean among(List<String> values, String name) {
        return mayBe(name)
                && values.stream().anyMatch(value -> NAME.matcher(value).matches())
                && values.stream()
                        .allMatch(value -> DIGITS.matcher(value).matches()
                                || NAME.matcher(value).matches());
    }

    /** False when a column's name says that it is counted, measured or paid. */
    static boolean mayBe(String name) {
        List<String> words = Words.of(name);
        return !RoleFinder.countsOrPays(words) && words.stream().noneMatch(QUANTITIES::contains);
    }
}
