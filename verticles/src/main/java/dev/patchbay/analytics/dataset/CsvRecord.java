package dev.patchbay.analytics.dataset;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line the line it starts on, from 1
 * @param repair what was wrong with its text
 */
record CsvRecord(List<String> fields, long line, Repair repair) {

    enum Repair {
        NONE,
        /** A quote that is never closed, or text after a closing quote: taken as plain text. */
        STRAY_QUOTE,
        /** A field longer than {@link RecordReader#LONGEST_FIELD}: its end was cut. */
        CUT_FIELD,
        /** A line longer than {@link LineReader#LONGEST_LINE}: nothing of it can be trusted. */
        ENDLESS_LINE
    }

    boolean blank() {
        return fields.size() == 1 && fields.getFirst().isEmpty();
    }
}
