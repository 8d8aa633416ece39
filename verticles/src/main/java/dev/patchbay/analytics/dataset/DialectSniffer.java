package dev.patchbay.analytics.dataset;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out, from the start of a file, how it holds its table. */
final class DialectSniffer {

    /** Records that decide; more would not change the outcome. */
    private static final int ENOUGH = 200;

    private DialectSniffer() {}

    /**
     * @param head the first characters of the file
     * @param whole true when there is nothing after them: else the last record may be cut and does not count
     */
    static Dialect sniff(String head, boolean whole) {
        if (head.startsWith("sep=") && head.length() > 4) {
            return finish(new Dialect(head.charAt(4), escape(head), 1, true), head, whole);
        }
        Dialect best = Stream.of(',', ';', '\t', '|')
                .map(delimiter -> new Dialect(delimiter, escape(head), 0, true))
                .max(Comparator.comparingDouble(dialect -> score(records(head, dialect, whole, ENOUGH))))
                .orElseThrow();
        return finish(best, head, whole);
    }

    /** The records of a text, blank ones left out. */
    static List<CsvRecord> records(String text, Dialect dialect, boolean whole, int most) {
        List<CsvRecord> records = new ArrayList<>();
        try (RecordReader reader = new RecordReader(new StringReader(text), dialect)) {
            CsvRecord next;
            while (records.size() <= most && (next = reader.next()) != null) {
                if (!next.blank()) {
                    records.add(next);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean cut = records.size() > most || !whole;
        return cut && records.size() > 1 ? records.subList(0, records.size() - 1) : records;
    }

    /** The number of fields most records have. */
    static int width(List<CsvRecord> records) {
        return records.stream()
                .collect(Collectors.groupingBy(r -> r.fields().size(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private static double score(List<CsvRecord> records) {
        int width = width(records);
        if (width < 2) {
            return 0;
        }
        long fitting = records.stream().filter(r -> r.fields().size() == width).count();
        double share = (double) fitting / records.size();
        return share * share * (1 + Math.log(width));
    }

    private static char escape(String head) {
        return head.contains("\\\"") && !head.contains("\"\"") ? '\\' : Dialect.QUOTE;
    }

    private static Dialect finish(Dialect dialect, String head, boolean whole) {
        List<CsvRecord> records = records(head, dialect, whole, ENOUGH);
        int width = width(records);
        int skip = dialect.skip();
        while (width > 1 && skip < records.size() - 1 && titleOnly(records.get(skip))) {
            skip++;
        }
        List<CsvRecord> table = records.subList(Math.min(skip, records.size()), records.size());
        boolean header = table.isEmpty() || HeaderSniffer.namesColumns(table);
        return new Dialect(dialect.delimiter(), dialect.escape(), skip, header);
    }

    /** A line above the table: one filled field where the others have many. */
    private static boolean titleOnly(CsvRecord record) {
        return record.fields().stream().filter(field -> !field.isBlank()).count() <= 1;
    }
}
