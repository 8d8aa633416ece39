package dev.patchbay.analytics.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells whether the first record names the columns, and makes those names usable. */
final class HeaderSniffer {

    private static final int LONGEST_NAME = 200;

    /** Whether a value is a number does not depend on it. */
    private static final DecimalSign ANY_SIGN = new DecimalSign(false, false);

    private HeaderSniffer() {}

    /** A first record that looks like the records below it, numbers over numbers, is a row and not a header. */
    static boolean namesColumns(List<CsvRecord> table) {
        List<String> first = table.getFirst().fields();
        int likeBelow = 0;
        int unlikeBelow = 0;
        for (int column = 0; column < Math.min(first.size(), SniffedFile.MOST_COLUMNS); column++) {
            List<String> below = column(table.subList(1, table.size()), column);
            Class<?> kind = Reading.sniff(below, "", ANY_SIGN).getClass();
            if (below.isEmpty() || kind == Reading.Text.class) {
                continue;
            }
            boolean same = !NullMarkers.isNull(first.get(column))
                    && Reading.sniff(List.of(first.get(column)), "", ANY_SIGN).getClass() == kind;
            likeBelow += same ? 1 : 0;
            unlikeBelow += same ? 0 : 1;
        }
        return likeBelow == 0 || unlikeBelow > likeBelow;
    }

    private static List<String> column(List<CsvRecord> records, int column) {
        return records.stream()
                .filter(r -> r.fields().size() > column)
                .map(r -> r.fields().get(column))
                .filter(value -> !NullMarkers.isNull(value))
                .toList();
    }

    /**
     * The columns' names: as written where they can be, "column 3" for an empty one, "cost (2)" for a repeated one.
     *
     * @param written the header's fields; empty without a header
     * @param width how many columns there are at least
     */
    static List<String> names(List<String> written, int width) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Map<String, Integer> repeats = new HashMap<>();
        for (int column = 0; column < Math.max(width, written.size()); column++) {
            String name = column < written.size() ? clean(written.get(column)) : "";
            String base = name.isEmpty() ? "column " + (column + 1) : name;
            String unique = base;
            while (!taken.add(unique)) {
                unique = base + " (" + repeats.merge(base, 2, (count, ignored) -> count + 1) + ")";
            }
            names.add(unique);
        }
        return names;
    }

    private static String clean(String written) {
        String name = written.replaceAll("[\\s\\p{Cntrl}\\uFEFF]+", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
