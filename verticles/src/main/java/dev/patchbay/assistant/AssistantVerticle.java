package dev.patchbay.assistant;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.actor.Cancellations;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AssistantCommand;
import dev.patchbay.model.chat.AssistantReply;
import dev.patchbay.storage.Database;
import java.time.Clock;
import java.util.List;

/** Works out the reply to a message, in seven steps. */
public final class AssistantVerticle extends ActorVerticle<AssistantCommand, AssistantReply> {

    private final Bus bus;
    private final Cancellations cancellations = new Cancellations();
    private final Workflow workflow;

    /** @param workers turns worked on side by side */
    public AssistantVerticle(Bus bus, Database database, Clock clock, int workers) {
        super(Addresses.ASSISTANT, workers);
        this.bus = bus;
        ThreadMemoryStore memory = new ThreadMemoryStore(database, clock);
        this.workflow = new Workflow(
                List.of(
                        new QueryAnalyzer(),
                        new ContextRetriever(bus, memory),
                        new TaskDecomposer(),
                        new ToolEnhancer(),
                        new DataProcessor(new DataTool(bus), new TicketTool(bus), cancellations),
                        new ResultSynthesizer(),
                        new MemoryUpdater(memory)),
                cancellations);
    }

    @Override
    protected void open() {
        cancellations.listen(bus);
    }

    @Override
    protected void close() {
        cancellations.close();
    }

    @Override
    protected AssistantReply handle(AssistantCommand command) {
        return switch (command) {
            case AssistantCommand.RunTurn turn -> workflow.run(turn);
        };
    }
}
