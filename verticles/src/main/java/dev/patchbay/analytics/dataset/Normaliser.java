package dev.patchbay.analytics.dataset;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes any table as the one form the engine reads without surprises: UTF-8, commas, every field in quotes. */
final class Normaliser {

    static final Dialect PLAIN = new Dialect(',', Dialect.QUOTE, 0, false);

    private Normaliser() {}

    /** Copies the rows, without header, and says what had to be repaired. */
    static Repairs write(SniffedFile source, TextEncoding encoding, Path target) throws IOException {
        Repairs repairs = new Repairs();
        Dialect dialect = source.dialect();
        int before = dialect.skip() + (dialect.header() ? 1 : 0);
        try (RecordReader reader = new RecordReader(encoding.open(source.file()), dialect);
                BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
            CsvRecord next;
            while ((next = reader.next()) != null) {
                if (next.blank()) {
                    continue;
                }
                if (before > 0) {
                    before--;
                    continue;
                }
                List<String> fields = repairs.fit(next, source.names().size());
                if (fields != null) {
                    write(fields, out);
                }
            }
        }
        return repairs;
    }

    private static void write(List<String> fields, Writer out) throws IOException {
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
