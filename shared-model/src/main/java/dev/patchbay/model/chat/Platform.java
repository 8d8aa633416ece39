package dev.patchbay.model.chat;

/** Where a conversation takes place. */
public enum Platform {
    WEB,
    SLACK
}
