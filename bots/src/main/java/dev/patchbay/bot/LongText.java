package dev.patchbay.bot;

/** How long an answer is before it appears piece by piece where a platform can show that, and how large the pieces are. */
public final class LongText {

    /** Characters: what takes half a minute to read is read while the rest of it comes. */
    private static final int LONG = 600;

    private static final int PIECE = 250;
    private static final int PIECES = 10;

    private LongText() {}

    public static boolean isLong(int characters) {
        return characters >= LONG;
    }

    /** Characters of one piece of a text of that many, of which there are then about ten at most. */
    public static int piece(int characters) {
        return Math.max(PIECE, characters / PIECES);
    }
}
