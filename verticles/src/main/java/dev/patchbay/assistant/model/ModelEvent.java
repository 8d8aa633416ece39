package dev.patchbay.assistant.model;

import dev.patchbay.model.failure.Failure;

/** What a model's stream brings. */
public sealed interface ModelEvent {

    record TextDelta(String text) implements ModelEvent {}

    /** The model wants a tool run; {@code arguments} is JSON that has yet to be validated. */
    record ToolCall(String id, String tool, String arguments) implements ModelEvent {}

    /** Tokens counted by the provider; the cost of an answer is worked out from them. */
    record Usage(long inputTokens, long outputTokens) implements ModelEvent {}

    /** The answer is complete; {@code reason} is the provider's word for why it ended. */
    record Stop(String reason) implements ModelEvent {}

    record Failed(Failure failure) implements ModelEvent {}
}
