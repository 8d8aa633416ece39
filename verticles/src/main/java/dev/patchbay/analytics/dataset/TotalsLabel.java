package dev.patchbay.analytics.dataset;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row of totals is called: "Total", "Grand total", "Summe"; with the name of its group "EC2 Total" or "Subtotal
 * for EC2".
 *
 * @param group empty where no group is named
 */
record TotalsLabel(String group) {

    private static final String WORD = "(?:(?:grand|overall|sub|sous|net|gesamt|zwischen)[ -]?)?"
            + "(?:totals?|sums?|summe|gesamt|insgesamt|somme|totale|suma)(?: (?:cost|costs|amount|all))?";

    private static final Pattern FORM = Pattern.compile("(?iu)\\s*(?:(?<before>\\S.*?)[\\s:\u2013-]+)?" + WORD
            + "(?:[\\s:\u2013-]+(?:(?:of|for|f\u00fcr|von|pour|de)\\s+)?(?<after>[^\\s:].*?))?\\s*:?\\s*");

    /** Each word has one of these in it; they spare most cells the pattern. */
    private static final List<String> STEMS = List.of("tot", "sum", "gesamt", "somme");

    private static final int LONGEST = 80;

    static Optional<TotalsLabel> of(String cell) {
        if (cell.length() > LONGEST || STEMS.stream().noneMatch(stem -> holds(cell, stem))) {
            return Optional.empty();
        }
        Matcher label = FORM.matcher(cell);
        return label.matches() ? Optional.of(new TotalsLabel(group(label))) : Optional.empty();
    }

    boolean bare() {
        return group.isEmpty();
    }

    private static String group(Matcher label) {
        String before = label.group("before");
        String after = label.group("after");
        return (before == null ? "" : before) + (after == null ? "" : after);
    }

    private static boolean holds(String cell, String stem) {
        for (int at = 0; at + stem.length() <= cell.length(); at++) {
            if (cell.regionMatches(true, at, stem, 0, stem.length())) {
                return true;
            }
        }
        return false;
    }
}
