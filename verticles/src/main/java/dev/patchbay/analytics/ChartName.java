package dev.patchbay.analytics;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a chart's file is called where people see it: its title in words that every system takes. */
final class ChartName {

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");
    private static final int LONGEST = 60;

    private ChartName() {}

    static String of(String title) {
        String words =
                NO_LETTER_OR_DIGIT.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("-");
        String start = words.substring(0, Math.min(words.length(), LONGEST));
        String name = OUTER_DASHES.matcher(start).replaceAll("");
        return (name.isEmpty() ? "chart" : name) + ".png";
    }
}
