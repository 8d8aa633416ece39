package dev.patchbay.bot.teams;

/**
 * What Teams takes (learn.microsoft.com, "Format your bot messages", "Cards reference"). A message may have about 100 KB
 * and a card 28 KB, drawings not counted; both are kept to well below.
 */
final class TeamsLimits {

    static final int CARD_BYTES = 24_000;
    static final int MESSAGE_BYTES = 80_000;

    /** Characters of a message's own text; at most three bytes each in its JSON, mostly one. */
    static final int MESSAGE_TEXT = 12_000;

    /** Characters of one paragraph in a card. */
    static final int PARAGRAPH = 3_000;

    static final int ACTIONS = 6;
    static final int ACTION_TITLE = 60;
    static final int SUMMARY = 200;

    /** Bytes of a drawing inside a card. */
    static final int IMAGE_BYTES = 512 * 1024;

    /** More columns than these are too narrow to be read. */
    static final int TABLE_COLUMNS = 8;

    static final int CELL = 120;

    /** Points of a chart that people can still tell apart. */
    static final int CHART_POINTS = 120;

    private TeamsLimits() {}
}
