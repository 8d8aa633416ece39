package dev.patchbay.assistant;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.analytics.AnalyticsCommand.CurrentDataset;
import dev.patchbay.model.analytics.AnalyticsReply;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import java.util.Optional;

/** Step 2: what the thread is about so far. */
final class ContextRetriever implements Step {

    private final Bus bus;
    private final ThreadMemoryStore memory;

    ContextRetriever(Bus bus, ThreadMemoryStore memory) {
        this.bus = bus;
        this.memory = memory;
    }

    @Override
    public Turn run(Turn turn) {
        Optional<Dataset> dataset =
                turn.intent() == Intent.ASK_DATA ? currentDataset(turn.request()) : Optional.empty();
        return turn.withContext(new Context(dataset, memory.before(turn.request())));
    }

    private Optional<Dataset> currentDataset(RunTurn request) {
        AnalyticsReply reply =
                bus.call(Addresses.ANALYTICS, new CurrentDataset(request.caller(), request.conversation()));
        return reply instanceof AnalyticsReply.DatasetReady ready ? Optional.of(ready.dataset()) : Optional.empty();
    }

    @Override
    public String found(Turn turn) {
        ThreadMemory known = turn.context().memory();
        return "dataset %s, plan before %s, ticket before %s"
                .formatted(
                        turn.context().dataset().map(Dataset::name).orElse("none"),
                        known.plan().isPresent() ? "yes" : "no",
                        known.ticket().map(Object::toString).orElse("none"));
    }
}
