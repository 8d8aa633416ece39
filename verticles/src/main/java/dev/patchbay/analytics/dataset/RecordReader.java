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

    /** Characters that may be read in vain, looking for the end of quotes, for each one of the file. */
    private static final int VAIN = 16;

    private final Reader reader;
    private final LineReader lines;
    private final char delimiter;
    private final char escape;
    private long patience = VAIN * (long) LONGEST_FIELD;

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
        patience += (long) VAIN * first.length();
        FieldSplitter splitter = new FieldSplitter(delimiter, escape, true);
        List<String> taken = new ArrayList<>();
        splitter.take(first);
        if (!closed(splitter, taken, first.length())) {
            lines.giveBack(taken);
            return plain(first, start);
        }
        return splitter.record(start);
    }

    /**
     * Takes lines up to the end of the quotes that are open; false when they are none, or go on for too long. What is
     * given back is read again for each line that opens quotes, so a file of them has only so much patience.
     */
    private boolean closed(FieldSplitter splitter, List<String> taken, int first) throws IOException {
        long length = first;
        long longest = Math.min(LONGEST_FIELD, patience);
        boolean more = true;
        while (more && splitter.open()) {
            String line = length > longest || splitter.strayQuote() ? null : lines.next();
            more = line != null;
            if (more) {
                taken.add(line);
                length += line.length();
                splitter.take(line);
            }
        }
        boolean closed = more && (taken.isEmpty() || !splitter.strayQuote());
        patience -= closed ? 0 : length - first;
        return closed;
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
