package dev.patchbay.config;

/** How logs are written. */
public record LogSettings(Format format, Level level) {

    /** JSON for machines, text for people; AUTO is text on a terminal. */
    public enum Format {
        AUTO,
        JSON,
        TEXT
    }

    /** From the quietest to the loudest. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }
}
