package dev.patchbay.conversation;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.ConversationSettings;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.People;
import java.time.Clock;
import java.time.Duration;

/**
 * Takes messages in, has them answered one at a time in each conversation and side by side across conversations, and
 * sees to it that every reply is delivered once.
 */
public final class ConversationVerticle extends ActorVerticle<ConversationCommand, ConversationReply> {

    private static final int MAILBOX_WORKERS = 32;
    private static final int DELIVERIES = 16;
    private static final Duration STOP = Duration.ofSeconds(10);

    private final MessageIntake intake;
    private final ConversationReader reader;
    private final StatusRelay status;
    private final ClaimLoop<ClaimedMessage> answering;
    private final ClaimLoop<ClaimedDelivery> delivering;
    private final Runnable firstOfAll;

    /**
     * @param exclusive true when no other process uses the database: claims that were left are then nobody's
     */
    public ConversationVerticle(
            Bus bus,
            Database database,
            FileStore files,
            EventStream events,
            Clock clock,
            ConversationSettings settings,
            long maxFileSize,
            boolean exclusive) {
        super(Addresses.CONVERSATION, MAILBOX_WORKERS);
        ConversationStore conversations = new ConversationStore(clock);
        InboxStore inbox = new InboxStore(database, clock);
        OutboxStore outbox = new OutboxStore(database, clock);
        HistoryStore history = new HistoryStore();
        People people = new People(database, clock);
        AttachmentFetcher attachments = new AttachmentFetcher(bus, files, maxFileSize);
        this.status = new StatusRelay(bus);
        DeliveryWorker delivery = new DeliveryWorker(bus, database, conversations, outbox, events, clock);
        TurnRunner runner = new TurnRunner(bus, database, people, history, attachments, inbox, settings.claim());
        AnswerStore answers = new AnswerStore(database, conversations, inbox, outbox, history, events);
        AnswerWorker answer = new AnswerWorker(runner, answers, status, clock, this::replyStored);
        this.intake = new MessageIntake(database, conversations, inbox, new ChatIdentities(people), this::messageTaken);
        this.reader = new ConversationReader(database, conversations, history);
        this.answering =
                new ClaimLoop<>("answering", settings.workers(), () -> inbox.claim(settings.claim()), answer::answer);
        this.delivering =
                new ClaimLoop<>("delivering", DELIVERIES, () -> outbox.claim(DeliveryWorker.HOLD), delivery::deliver);
        this.firstOfAll = exclusive ? () -> releaseClaims(database) : () -> {};
    }

    @Override
    protected ConversationReply handle(ConversationCommand command) {
        return switch (command) {
            case ConversationCommand.TakeMessage take -> intake.take(take.message());
            case ConversationCommand.ListConversations list -> reader.list(list.caller());
            case ConversationCommand.ReadConversation read -> reader.read(read.caller(), read.conversation());
            case ConversationCommand.ReadTurn read -> reader.turn(read.caller(), read.conversation(), read.message());
        };
    }

    @Override
    protected void open() {
        firstOfAll.run();
        status.start();
        answering.start();
        delivering.start();
    }

    @Override
    protected void close() throws InterruptedException {
        answering.stop(STOP);
        delivering.stop(STOP);
        status.stop();
    }

    private static void releaseClaims(Database database) {
        database.acrossTenants(tx -> tx.list("SELECT release_claims()", row -> row));
    }

    private void messageTaken() {
        answering.wake();
    }

    private void replyStored() {
        delivering.wake();
    }
}
