package dev.patchbay.model.chat;

import java.util.Optional;

/**
 * Who wrote a message, as the platform knows them.
 *
 * @param user the platform's own id
 */
public record Sender(String user, String name, Optional<String> email) {}
