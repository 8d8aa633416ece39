package dev.patchbay.assistant;

import dev.patchbay.model.analytics.Answer;

/** Step 7: keeps what the next message may refer to. */
final class MemoryUpdater implements Step {

    private final ThreadMemoryStore store;

    MemoryUpdater(ThreadMemoryStore store) {
        this.store = store;
    }

    @Override
    public Turn run(Turn turn) {
        store.keep(turn.request(), turn.memory());
        return turn;
    }

    /** What is remembered once something was found. */
    static ThreadMemory after(ThreadMemory memory, Finding finding) {
        return switch (finding) {
            case Finding.FileRead read -> memory.fresh(read.ready().dataset().id());
            case Finding.FileChosen chosen -> memory.about(chosen.dataset().id());
            case Finding.DataAnswered data ->
                data.answer() instanceof Answer.Answered done
                        ? memory.answered(data.asked(), done.plan())
                        : memory.about(data.asked().dataset().id());
            case Finding.TicketTouched touched ->
                memory.touched(touched.ticket().number());
            default -> memory;
        };
    }

    @Override
    public String found(Turn turn) {
        return turn.memory().equals(turn.context().memory()) ? "nothing new" : "kept for follow-ups";
    }
}
