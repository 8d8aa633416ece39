package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketThread;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a thread before a message is worked on.
 *
 * @param datasets the files that can be asked here, the newest first; looked up where the message needs them
 * @param thread the ticket it is the thread of, if it is one's
 */
record Context(List<Dataset> datasets, ThreadMemory memory, Optional<TicketThread> thread) {

    Context {
        datasets = List.copyOf(datasets);
    }

    static Context empty() {
        return new Context(List.of(), ThreadMemory.empty(), Optional.empty());
    }

    /** What "it" means: the ticket last spoken of, else the one the thread is about. */
    Optional<TicketNumber> ticket() {
        return memory.ticket().or(() -> thread.map(TicketThread::ticket));
    }
}
