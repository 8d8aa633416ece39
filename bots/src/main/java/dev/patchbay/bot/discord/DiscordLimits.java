package dev.patchbay.bot.discord;

/**
 * What Discord takes (discord.com/developers/docs, "Create Message", "Embed Limits", "Component Reference"), in UTF-16
 * units. Discord does not say how it counts; this is the strictest reading.
 */
final class DiscordLimits {

    static final int CONTENT = 2_000;
    static final int EMBEDS = 10;

    /** Of all texts of all embeds of a message together. */
    static final int EMBED_CHARACTERS = 6_000;

    static final int EMBED_TITLE = 256;
    static final int EMBED_DESCRIPTION = 4_096;
    static final int EMBED_FIELD = 1_024;
    static final int EMBED_FIELD_NAME = 256;
    static final int EMBED_FOOTER = 2_048;

    static final int ROWS = 5;
    static final int BUTTONS = 5;
    static final int BUTTON_LABEL = 80;
    static final int BUTTON_LINK = 512;
    static final int CUSTOM_ID = 100;

    static final int FILES = 10;
    static final int FILE_BYTES = 10 * 1024 * 1024;
    static final int FILE_DESCRIPTION = 1_024;

    static final int MODAL_TITLE = 45;
    static final int MODAL_FIELDS = 5;
    static final int FIELD_LABEL = 45;
    static final int FIELD_TEXT = 4_000;
    static final int OPTIONS = 25;
    static final int OPTION_TEXT = 100;

    static final int THREAD_NAME = 100;
    static final int HISTORY_PAGE = 100;

    private DiscordLimits() {}
}
