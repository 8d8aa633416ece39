package dev.patchbay.conversation;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AssistantCommand;
import dev.patchbay.model.chat.AssistantReply;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An assistant that says what it was told, and notices when a conversation is answered twice at once. */
final class EchoAssistant extends ActorVerticle<AssistantCommand, AssistantReply> {

    private final Set<Object> busy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger collisions = new AtomicInteger();

    EchoAssistant() {
        super(Addresses.ASSISTANT, 16);
    }

    @Override
    protected AssistantReply handle(AssistantCommand command) {
        AssistantCommand.RunTurn turn = (AssistantCommand.RunTurn) command;
        if (!busy.add(turn.conversation())) {
            collisions.incrementAndGet();
        }
        try {
            return switch (turn.text()) {
                case "break" -> throw new IllegalStateException("secret detail");
                case "refuse" -> throw new Failure(ErrorCode.DATASET_NOT_FOUND, "No dataset here.");
                default -> done(turn);
            };
        } finally {
            busy.remove(turn.conversation());
        }
    }

    private static AssistantReply done(AssistantCommand.RunTurn turn) {
        String files = turn.attachments().isEmpty()
                ? ""
                : " with "
                        + turn.attachments().getFirst().stored().orElseThrow().name();
        return new AssistantReply.TurnDone(
                Reply.of(new Block.Text(
                        turn.text() + files + " after " + turn.history().size())),
                "echo",
                List.of());
    }

    int collisions() {
        return collisions.get();
    }
}
