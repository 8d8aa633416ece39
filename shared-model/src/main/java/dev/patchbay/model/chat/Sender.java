package dev.patchbay.model.chat;

import java.util.Optional;

/**
 * Who wrote a message, as the platform knows them.
 *
 * @param user the platform's own id
 * @param guest a guest there, somebody of another organisation, or nobody the platform would name
 */
public record Sender(String user, String name, Optional<String> email, boolean guest) {}
