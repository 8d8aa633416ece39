package dev.patchbay.bot;

import java.nio.charset.StandardCharsets;

/** What of a reply does not fit a platform, collected into one file that goes with it. */
public final class Leftovers {

    /** What the file is called. */
    public static final String NAME = "full-answer.txt";

    /** In UTF-8, of one code unit at most. */
    private static final int BYTES_OF_CHARACTER = 3;

    private final StringBuilder text = new StringBuilder();

    /** Keeps a text that is shown cut, or not at all. */
    public void add(String whole) {
        text.append(PlainText.clean(whole).strip().replace("\n", "\r\n")).append("\r\n\r\n");
    }

    /** The text, or its beginning where it is too long; what is cut is kept whole. */
    public String cut(String whole, int limit) {
        String cleaned = PlainText.clean(whole).strip();
        if (cleaned.length() > limit) {
            add(whole);
        }
        return PlainText.cut(cleaned, limit);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The file's bytes, of as much as may be in it. */
    public byte[] content(int maxBytes) {
        return PlainText.cut(text.toString(), maxBytes / BYTES_OF_CHARACTER).getBytes(StandardCharsets.UTF_8);
    }
}
