package dev.patchbay.analytics.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what was repaired and what was left out, with the first line of each kind. */
final class Repairs {

    /** What can be wrong with a row. */
    enum Kind {
        SHORT("fewer fields than columns; the missing ones count as empty"),
        LONG("more fields than columns; the extra ones were left out"),
        STRAY_QUOTE("a quote that does not close; it was taken as text"),
        CUT_FIELD("a field longer than a million characters; its end was cut"),
        ENDLESS_LINE("a line longer than 16 million characters; it was left out"),
        TOTALS("the totals of the others; it was left out, so that nothing counts twice");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private record Count(long rows, long firstLine) {}

    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);
    private long repaired;
    private long rejected;
    private long longestRow;

    /** The fields of a record as wide as the table, or null when the record must be left out. */
    List<String> fit(CsvRecord record, int width) {
        List<String> fields = record.fields();
        boolean whole = record.repair() == CsvRecord.Repair.NONE;
        switch (record.repair()) {
            case ENDLESS_LINE -> {
                count(Kind.ENDLESS_LINE, record.line());
                rejected++;
                return null;
            }
            case STRAY_QUOTE -> count(Kind.STRAY_QUOTE, record.line());
            case CUT_FIELD -> count(Kind.CUT_FIELD, record.line());
            case NONE -> {}
        }
        if (fields.size() != width) {
            count(fields.size() < width ? Kind.SHORT : Kind.LONG, record.line());
            whole = false;
        }
        repaired += whole ? 0 : 1;
        longestRow = Math.max(longestRow, bytes(fields));
        return fitted(fields, width);
    }

    /** Leaves out the row that holds the sums of the others. */
    void leaveOutTotals(CsvRecord record) {
        count(Kind.TOTALS, record.line());
        rejected++;
    }

    /** At the most: a character takes up to three bytes in UTF-8 (a pair of surrogates four), a quote is doubled. */
    private static long bytes(List<String> fields) {
        return fields.stream().mapToLong(field -> 3L * field.length() + 3).sum();
    }

    private static List<String> fitted(List<String> fields, int width) {
        if (fields.size() == width) {
            return fields;
        }
        List<String> fitted = new ArrayList<>(fields.subList(0, Math.min(width, fields.size())));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return fitted;
    }

    private void count(Kind kind, long line) {
        counts.merge(kind, new Count(1, line), (before, one) -> new Count(before.rows() + 1, before.firstLine()));
    }

    /** Bytes of the longest row as it is written, at the most. */
    long longestRow() {
        return longestRow;
    }

    long repaired() {
        return repaired;
    }

    long rejected() {
        return rejected;
    }

    List<String> notes() {
        return counts.entrySet().stream()
                .map(entry -> note(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String note(Kind kind, Count count) {
        return count.rows() == 1
                ? "1 row has " + kind.text + " (line " + count.firstLine() + ")."
                : String.format(
                        Locale.ROOT,
                        "%,d rows have %s (the first is line %,d).",
                        count.rows(),
                        kind.text,
                        count.firstLine());
    }
}
