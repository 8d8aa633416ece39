package dev.patchbay.model.chat;

/**
 * What a platform says of the channel a message was written in.
 *
 * @param name as people there call it; empty where it has none
 * @param shared true when guests or people of another organisation can read along
 * @param unsure true when the platform could not be asked just now, and the rest is the careful guess
 */
public record Room(Kind kind, String name, boolean shared, boolean unsure) {

    /** A room as the platform has described it. */
    public Room(Kind kind, String name, boolean shared) {
        this(kind, name, shared, false);
    }

    /** How many can read along: two, a closed circle, or whoever joins. */
    public enum Kind {
        DIRECT,
        GROUP,
        CHANNEL
    }

    /** A conversation of one person with us. */
    public static Room direct() {
        return new Room(Kind.DIRECT, "", false);
    }
}
