package dev.patchbay.assistant.model;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Where a language model is plugged in, to phrase and to understand; numbers always come from the engine. Patchbay
 * works without one, and none is built in: docs/adr/0005 says how an adapter is to be added.
 */
public interface ModelPort {

    /**
     * Streams the answer to a request; blocks until it has ended. Events arrive in order, and exactly one
     * {@link ModelEvent.Stop} or {@link ModelEvent.Failed} is the last.
     *
     * @param deadline when the stream is given up, whatever has arrived by then
     */
    void stream(ModelRequest request, Instant deadline, Consumer<ModelEvent> events);
}
