package dev.patchbay.analytics.dataset;

/**
 * How a text file holds a table.
 *
 * @param escape what stands before a quote inside quotes: the quote itself, or a backslash
 * @param skip records before the header or the first row: titles, blank lines, {@code sep=;}
 * @param header whether the next record names the columns
 */
record Dialect(char delimiter, char escape, int skip, boolean header) {

    static final char QUOTE = '"';

    /** The delimiter as people say it. */
    String delimiterName() {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
