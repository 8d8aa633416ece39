package dev.patchbay.bot.slack;

/**
 * What Slack takes in one message (docs.slack.dev, "Block Kit" and "chat.postMessage"), in UTF-16 units. Where Slack
 * does not say how it counts, the strictest reading is used.
 */
final class SlackLimits {

    static final int BLOCKS = 50;

    /** Of all blocks of a message as JSON; past about this, {@code msg_blocks_too_long}. */
    static final int BLOCKS_JSON = 13_200;

    /** Of one text object: a section, an element of a context. */
    static final int SECTION_TEXT = 3_000;

    /** Of the text that stands for the blocks in notifications, or alone. */
    static final int MESSAGE_TEXT = 40_000;

    static final int TABLE_COLUMNS = 20;
    static final int BUTTONS = 5;
    static final int BUTTON_LABEL = 75;
    static final int TABLES = 1;
    static final int CHARTS = 2;
    static final int URL = 3_000;
    static final int BUTTON_VALUE = 2_000;
    static final int ALT_TEXT = 1_000;
    static final int FILE_TITLE = 250;

    /** Of a view's title and of what its buttons say. */
    static final int VIEW_TITLE = 24;

    static final int VIEW_BLOCKS = 100;
    static final int PRIVATE_METADATA = 3_000;
    static final int INPUT_LABEL = 2_000;
    static final int INPUT_LENGTH = 3_000;
    static final int OPTIONS = 100;
    static final int OPTION_TEXT = 75;
    static final int OPTION_VALUE = 150;

    private SlackLimits() {}
}
