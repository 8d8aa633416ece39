package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.ticket.TicketNumber;
import java.util.Optional;

/** Step 7: keeps what the next message may refer to. */
final class MemoryUpdater implements Step {

    private final ThreadMemoryStore store;

    MemoryUpdater(ThreadMemoryStore store) {
        this.store = store;
    }

    @Override
    public Turn run(Turn turn) {
        store.keep(turn.request(), after(turn));
        return turn;
    }

    private static ThreadMemory after(Turn turn) {
        Optional<Plan> plan = turn.context().memory().plan();
        Optional<TicketNumber> ticket = turn.context().memory().ticket();
        for (Finding finding : turn.findings()) {
            if (finding instanceof Finding.FileRead) {
                plan = Optional.empty();
            } else if (finding instanceof Finding.DataAnswered data && data.answer() instanceof Answer.Answered done) {
                plan = Optional.of(done.plan());
            } else if (finding instanceof Finding.TicketTouched touched) {
                ticket = Optional.of(touched.ticket().number());
            }
        }
        return new ThreadMemory(plan, ticket);
    }

    @Override
    public String found(Turn turn) {
        return after(turn).equals(turn.context().memory()) ? "nothing new" : "kept for follow-ups";
    }
}
