package dev.patchbay.assistant.model;

import java.util.List;

/**
 * What a model is asked.
 *
 * @param system what it is told before everything else
 * @param messages the conversation, oldest first, the last one from the user
 * @param maxTokens bound of the answer
 */
public record ModelRequest(String system, List<Message> messages, int maxTokens) {

    public ModelRequest {
        messages = List.copyOf(messages);
    }

    /** One side of the conversation. */
    public record Message(Author author, String text) {}

    /** Who wrote a message. */
    public enum Author {
        USER,
        ASSISTANT
    }
}
