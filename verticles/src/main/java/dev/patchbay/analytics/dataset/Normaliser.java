package dev.patchbay.analytics.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Writes any table as the one form the engine reads without surprises: UTF-8, commas, every field in quotes. */
final class Normaliser {

    static final Dialect PLAIN = new Dialect(',', Dialect.QUOTE, 0, false);

    private Normaliser() {}

    /** What becomes of a row; false when no more are wanted. */
    @FunctionalInterface
    interface Rows {
        boolean take(CsvRecord record, boolean last) throws IOException;
    }

    /**
     * Copies the rows, without header, and says what had to be repaired.
     *
     * @param totals the lines of rows of totals, which are left out
     */
    static Repairs write(SniffedFile source, TextEncoding encoding, Path target, Set<Long> totals) throws IOException {
        Repairs repairs = new Repairs();
        try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            each(source, encoding, (record, last) -> {
                if (totals.contains(record.line())) {
                    repairs.leaveOutTotals(record);
                    return true;
                }
                List<String> fields = repairs.fit(record, source.names().size());
                if (fields != null) {
                    write(fields, out);
                }
                return true;
            });
        }
        return repairs;
    }

    /** Every row below the header, blank ones left out; false when not all were wanted. */
    static boolean each(SniffedFile source, TextEncoding encoding, Rows rows) throws IOException {
        Dialect dialect = source.dialect();
        int before = dialect.skip() + (dialect.header() ? 1 : 0);
        try (RecordReader reader = new RecordReader(encoding.open(source.file()), dialect)) {
            CsvRecord held = null;
            CsvRecord next;
            while ((next = reader.next()) != null) {
                if (next.blank()) {
                    continue;
                }
                if (before > 0) {
                    before--;
                    continue;
                }
                if (held != null && !rows.take(held, false)) {
                    return false;
                }
                held = next;
            }
            return held == null || rows.take(held, true);
        }
    }

    static void write(List<String> fields, Writer out) throws IOException {
        char separator = 0;
        for (String field : fields) {
            if (separator != 0) {
                out.write(separator);
            }
            separator = PLAIN.delimiter();
            out.write(Dialect.QUOTE);
            out.write(field.indexOf(Dialect.QUOTE) < 0 ? field : field.replace("\"", "\"\""));
            out.write(Dialect.QUOTE);
        }
        out.write('\n');
    }
}
