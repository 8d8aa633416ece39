package dev.patchbay.model.chat;

import java.util.Optional;

/**
 * Who wrote a message, as the platform knows them.
 *
 * @param user the platform's own id
 * @param guest a guest there, somebody of another organisation, or nobody the platform would name
 * @param unsure true when the platform could not be asked just now, and the rest is the careful guess
 */
public record Sender(String user, String name, Optional<String> email, boolean guest, boolean unsure) {

    /** Somebody as the platform has described them. */
    public Sender(String user, String name, Optional<String> email, boolean guest) {
        this(user, name, email, guest, false);
    }

    /** The same as somebody of another organisation. */
    public Sender asGuest() {
        return new Sender(user, name, email, true, unsure);
    }
}
