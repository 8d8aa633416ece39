package dev.patchbay.analytics.dataset;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Lines with their ends kept, so that a newline inside quotes survives as it was; lines can be given back. */
final class LineReader {

    /** Characters; what comes after is skipped up to the end of the line. */
    static final int LONGEST_LINE = 16 << 20;

    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final Deque<String> givenBack = new ArrayDeque<>();
    private int at;
    private int end;
    private long line;

    LineReader(Reader reader) {
        this.reader = reader;
    }

    /** The next line with its end, or null after the last. */
    String next() throws IOException {
        String text = givenBack.isEmpty() ? read() : givenBack.pop();
        if (text != null) {
            line++;
        }
        return text;
    }

    /** The number of the line last returned, from 1. */
    long line() {
        return line;
    }

    /** Puts lines back, in their order, to be returned again. */
    void giveBack(List<String> lines) {
        for (String text : lines.reversed()) {
            givenBack.push(text);
            line--;
        }
    }

    private String read() throws IOException {
        StringBuilder pieces = null;
        while (at < end || fill()) {
            int stop = endOfLine();
            int length = stop - at;
            boolean ended = stop > at && isEnd(buffer[stop - 1]);
            if (pieces == null && ended && !(buffer[stop - 1] == '\r' && stop == end)) {
                String text = new String(buffer, at, length);
                at = stop;
                return text;
            }
            pieces = pieces == null ? new StringBuilder() : pieces;
            pieces.append(buffer, at, Math.min(length, LONGEST_LINE + 1 - Math.min(pieces.length(), LONGEST_LINE + 1)));
            at = stop;
            if (ended) {
                takeLineFeed(pieces);
                break;
            }
        }
        return pieces == null ? null : pieces.toString();
    }

    /** A carriage return at the end of the buffer may have its line feed in the next one. */
    private void takeLineFeed(StringBuilder text) throws IOException {
        if (buffer[at - 1] == '\r' && (at < end || fill()) && buffer[at] == '\n') {
            text.append('\n');
            at++;
        }
    }

    private int endOfLine() {
        for (int index = at; index < end; index++) {
            if (buffer[index] == '\n') {
                return index + 1;
            }
            if (buffer[index] == '\r') {
                return index + 1 < end && buffer[index + 1] == '\n' ? index + 2 : index + 1;
            }
        }
        return end;
    }

    private static boolean isEnd(char character) {
        return character == '\n' || character == '\r';
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, reader.read(buffer, 0, BUFFER));
        return end > 0;
    }
}
