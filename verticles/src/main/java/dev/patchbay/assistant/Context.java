package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Dataset;
import java.util.Optional;

/** What is known of a thread before a message is worked on. */
record Context(Optional<Dataset> dataset, ThreadMemory memory) {

    static Context empty() {
        return new Context(Optional.empty(), ThreadMemory.empty());
    }
}
