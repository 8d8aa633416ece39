package dev.patchbay.analytics.dataset;

import java.util.ArrayList;
import java.util.List;

/** Splits the lines of one record into fields. */
final class FieldSplitter {

    private enum State {
        START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final char delimiter;
    private final char escape;
    private final boolean quotes;
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private State state = State.START;
    private CsvRecord.Repair repair = CsvRecord.Repair.NONE;

    /** @param quotes false to take quotes as any other character */
    FieldSplitter(char delimiter, char escape, boolean quotes) {
        this.delimiter = delimiter;
        this.escape = escape;
        this.quotes = quotes;
    }

    /** True while a quote is open: the record goes on in the next line. */
    boolean open() {
        return state == State.QUOTED;
    }

    /** True once a quoted field went on behind its quote: a quote that may have been none. */
    boolean strayQuote() {
        return repair == CsvRecord.Repair.STRAY_QUOTE;
    }

    void take(String line) {
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            if (state == State.QUOTED) {
                index += quoted(line, index, character);
            } else if (character == delimiter) {
                endField();
            } else if (character == '\n' || character == '\r') {
                break;
            } else {
                plain(character);
            }
        }
    }

    /** One character inside quotes; returns how many characters were taken besides. */
    private int quoted(String line, int index, char character) {
        boolean quoteNext = index + 1 < line.length() && line.charAt(index + 1) == Dialect.QUOTE;
        if (character == escape && quoteNext) {
            append(Dialect.QUOTE);
            return 1;
        }
        if (character == Dialect.QUOTE) {
            state = State.AFTER_QUOTE;
        } else {
            append(character);
        }
        return 0;
    }

    private void plain(char character) {
        if (quotes && state == State.START && character == Dialect.QUOTE) {
            state = State.QUOTED;
            return;
        }
        if (state == State.AFTER_QUOTE) {
            if (character == ' ') {
                return;
            }
            repair = CsvRecord.Repair.STRAY_QUOTE;
        }
        state = State.PLAIN;
        append(character);
    }

    private void append(char character) {
        if (field.length() < RecordReader.LONGEST_FIELD) {
            field.append(character);
        } else {
            repair = CsvRecord.Repair.CUT_FIELD;
        }
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
        state = State.START;
    }

    CsvRecord record(long line) {
        endField();
        return new CsvRecord(fields, line, repair);
    }
}
