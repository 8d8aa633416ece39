package dev.patchbay.assistant;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.analytics.AnalyticsCommand.ListDatasets;
import dev.patchbay.model.analytics.AnalyticsReply;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketThread;
import java.util.List;
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
        boolean data = turn.intent() == Intent.ASK_DATA || turn.intent() == Intent.READ_FILE;
        List<Dataset> datasets = data ? datasets(turn.request()) : List.of();
        return turn.withContext(new Context(datasets, memory.before(turn.request()), thread(turn.request())));
    }

    private Optional<TicketThread> thread(RunTurn request) {
        TicketReply reply =
                bus.call(Addresses.TICKET, new TicketCommand.FindThread(request.caller(), request.conversation()));
        return ((TicketReply.ThreadFound) reply).thread();
    }

    private List<Dataset> datasets(RunTurn request) {
        AnalyticsReply reply =
                bus.call(Addresses.ANALYTICS, new ListDatasets(request.caller(), request.conversation()));
        return ((AnalyticsReply.DatasetsListed) reply).newestFirst();
    }

    @Override
    public String found(Turn turn) {
        ThreadMemory known = turn.context().memory();
        return "dataset %s, plan before %s, ticket %s"
                .formatted(
                        turn.dataset().map(Dataset::name).orElse("none"),
                        known.plan().isPresent() ? "yes" : "no",
                        turn.context().ticket().map(Object::toString).orElse("none"));
    }
}
