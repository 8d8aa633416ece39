package dev.patchbay.conversation;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AssistantCommand;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.AssistantReply;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An assistant that says what it was told, and notices when a conversation is answered twice at once. "wait" waits
 * until it is let go.
 */
final class EchoAssistant extends ActorVerticle<AssistantCommand, AssistantReply> {

    private final Set<Object> busy = ConcurrentHashMap.newKeySet();
    private final AtomicInteger collisions = new AtomicInteger();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final List<RunTurn> turns = new CopyOnWriteArrayList<>();

    EchoAssistant() {
        super(Addresses.ASSISTANT, 16);
    }

    @Override
    protected AssistantReply handle(AssistantCommand command) throws InterruptedException {
        RunTurn turn = (RunTurn) command;
        turns.add(turn);
        if (!busy.add(turn.conversation())) {
            collisions.incrementAndGet();
        }
        try {
            return switch (turn.text()) {
                case "break" -> throw new IllegalStateException("secret detail");
                case "refuse" -> throw new Failure(ErrorCode.DATASET_NOT_FOUND, "No dataset here.");
                case "wait" -> slow(turn);
                case "internal" -> done(showing(Scope.ofInternal()));
                case "of Acme" -> done(showing(Scope.ofCustomer("Acme")));
                case "ticket" -> done(ticketCard(1001));
                case "ticket 1002" -> done(ticketCard(1002));
                case "resolve" -> resolved(2);
                case "resolve as it was" -> resolved(0);
                case "buttons" -> done(Reply.of(new Block.Text("choose"), buttons()));
                default -> echo(turn);
            };
        } finally {
            busy.remove(turn.conversation());
        }
    }

    private AssistantReply slow(RunTurn turn) throws InterruptedException {
        waiting.countDown();
        letGo.await();
        return echo(turn);
    }

    private static Reply showing(Scope scope) {
        return new Reply(List.of(new Block.Text("data")), scope);
    }

    private static Reply ticketCard(int number) {
        return Reply.of(
                new Block.Text("Opened."), new Block.TicketCard(ticket(number, TicketStatus.OPEN, 1)), buttons());
    }

    /** What changes the ticket, and what of it is said where its card stands. */
    private static AssistantReply resolved(int version) {
        Reply whole = Reply.of(
                new Block.Text("Resolved."),
                new Block.TicketCard(ticket(1001, TicketStatus.RESOLVED, version)),
                new Block.Buttons(List.of(Button.asking("reopen"))));
        Reply beside = Reply.of(new Block.Text("TKT-1001 resolved by Eva."));
        return new AssistantReply.TurnDone(whole, "echo", List.of(), Optional.of(beside));
    }

    private static Ticket ticket(int number, TicketStatus status, int version) {
        return new Ticket(
                new TicketNumber(number),
                "VPN drops",
                Optional.of("Acme"),
                Priority.HIGH,
                status,
                Optional.empty(),
                "Eva",
                Instant.EPOCH,
                Instant.EPOCH,
                version,
                List.of());
    }

    private static Block buttons() {
        return new Block.Buttons(List.of(
                Button.asking("pressed"),
                Button.of("Note", new Press.OpenForm(FormName.ADD_NOTE, "TKT-1001")),
                Button.of("Docs", new Press.OpenLink("https://example.com"))));
    }

    private static AssistantReply echo(RunTurn turn) {
        String files = turn.attachments().isEmpty()
                ? ""
                : " with "
                        + turn.attachments().getFirst().stored().orElseThrow().name();
        return done(Reply.of(
                new Block.Text(turn.text() + files + " after " + turn.history().size())));
    }

    private static AssistantReply done(Reply reply) {
        return new AssistantReply.TurnDone(reply, "echo", List.of());
    }

    int collisions() {
        return collisions.get();
    }

    /** What it was asked, in order. */
    List<RunTurn> turns() {
        return turns;
    }

    /** Returns once a turn waits. */
    void awaitWaiting() throws InterruptedException {
        waiting.await();
    }

    void letGo() {
        letGo.countDown();
    }
}
