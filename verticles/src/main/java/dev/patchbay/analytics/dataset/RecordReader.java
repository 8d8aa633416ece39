package dev.patchbay.analytics.dataset;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV the forgiving way: RFC 4180, and what people's tools make of it. A quote that is never closed does not
 * swallow the rest of the file, and nothing is dropped without a mark on its record.
 */
final class RecordReader implements AutoCloseable {

    /** Characters; longer fields are cut, so that one broken cell cannot take the memory of all others. */
    static final int LONGEST_FIELD = 1 << 20;

    private final Reader reader;
    private final LineReader lines;
    private final char delimiter;
    private final char escape;

    RecordReader(Reader reader, Dialect dialect) {
        this.reader = reader;
        this.lines = new LineReader(reader);
        this.delimiter = dialect.delimiter();
        this.escape = dialect.escape();
    }

    /** The next record, blank ones included, or null after the last. */
    CsvRecord next() throws IOException {
        String first = lines.next();
        if (first == null) {
            return null;
        }
        long start = lines.line();
        if (first.length() > LineReader.LONGEST_LINE) {
            return new CsvRecord(List.of(), start, CsvRecord.Repair.ENDLESS_LINE);
        }
        FieldSplitter splitter = new FieldSplitter(delimiter, escape, true);
        List<String> taken = new ArrayList<>();
        long length = first.length();
        splitter.take(first);
        while (splitter.open()) {
            String more = length > LONGEST_FIELD ? null : lines.next();
            if (more == null) {
                lines.giveBack(taken);
                return plain(first, start);
            }
            taken.add(more);
            length += more.length();
            splitter.take(more);
        }
        CsvRecord read = splitter.record(start);
        if (!taken.isEmpty() && read.repair() == CsvRecord.Repair.STRAY_QUOTE) {
            lines.giveBack(taken);
            return plain(first, start);
        }
        return read;
    }

    private CsvRecord plain(String line, long start) {
        FieldSplitter splitter = new FieldSplitter(delimiter, escape, false);
        splitter.take(line);
        CsvRecord cut = splitter.record(start);
        return cut.repair() == CsvRecord.Repair.NONE
                ? new CsvRecord(cut.fields(), start, CsvRecord.Repair.STRAY_QUOTE)
                : cut;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
