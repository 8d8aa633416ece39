package dev.patchbay.conversation;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.ConversationSettings;
import dev.patchbay.model.chat.ConversationCommand;
import dev.patchbay.model.chat.ConversationCommand.Announce;
import dev.patchbay.model.chat.ConversationCommand.DecideChannel;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.IdentifySender;
import dev.patchbay.model.chat.ConversationCommand.IssueLinkCode;
import dev.patchbay.model.chat.ConversationCommand.ListChannels;
import dev.patchbay.model.chat.ConversationCommand.ListConversations;
import dev.patchbay.model.chat.ConversationCommand.ListLinks;
import dev.patchbay.model.chat.ConversationCommand.ListQuestions;
import dev.patchbay.model.chat.ConversationCommand.ListSpokenIn;
import dev.patchbay.model.chat.ConversationCommand.ListTaken;
import dev.patchbay.model.chat.ConversationCommand.NoteFeedback;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.PressByEmoji;
import dev.patchbay.model.chat.ConversationCommand.ReadConversation;
import dev.patchbay.model.chat.ConversationCommand.ReadTurn;
import dev.patchbay.model.chat.ConversationCommand.RefreshCards;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationCommand.TakeMessage;
import dev.patchbay.model.chat.ConversationCommand.ViewReply;
import dev.patchbay.model.chat.ConversationCommand.WithdrawFeedback;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.SenderIdentified;
import dev.patchbay.storage.ClaimLoop;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import java.time.Clock;
import java.time.Duration;

/**
 * Takes messages in, has them answered one at a time in each conversation and side by side across conversations, and
 * sees to it that every reply is delivered once.
 */
public final class ConversationVerticle extends ActorVerticle<ConversationCommand, ConversationReply> {

    /** Commands that wait for the same commit wait side by side. */
    private static final int MAILBOX_WORKERS = 128;

    private static final int DELIVERIES = 16;
    private static final Duration STOP = Duration.ofSeconds(10);

    private final ConversationParts parts;
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
        this.parts = new ConversationParts(
                bus, database, files, events, clock, settings, maxFileSize, this::messageTaken, this::replyStored);
        this.answering = new ClaimLoop<>(
                "answering",
                settings.workers(),
                parts.load::giveWay,
                () -> parts.inbox.claim(settings.claim()),
                parts.answer::answer);
        this.delivering = new ClaimLoop<>(
                "delivering",
                DELIVERIES,
                parts.load::giveWay,
                () -> parts.outbox.claim(DeliveryWorker.HOLD),
                parts.delivery::deliver);
        this.firstOfAll = exclusive ? () -> releaseClaims(database) : () -> {};
    }

    @Override
    protected ConversationReply handle(ConversationCommand command) {
        return switch (command) {
            case TakeMessage take -> parts.intake.take(take.message());
            case ListConversations list -> parts.reader.list(list.caller());
            case ReadConversation read -> parts.reader.read(read.caller(), read.conversation());
            case ReadTurn read -> parts.reader.turn(read.caller(), read.conversation(), read.message());
            case PressButton press -> parts.presses.press(press);
            case PressByEmoji put -> parts.emojis.press(put);
            case ViewReply view -> parts.views.view(view);
            case RefreshCards wish -> parts.refresh.refresh(wish);
            case OpenForm open -> parts.forms.open(open);
            case SubmitForm submit -> parts.forms.submit(submit.message());
            case EditMessage edit -> parts.changes.edit(edit);
            case WithdrawMessage withdraw -> parts.changes.withdraw(withdraw);
            case GiveFeedback given -> parts.feedback.give(given);
            case NoteFeedback found -> parts.feedback.note(found);
            case WithdrawFeedback withdrawn -> parts.feedback.withdraw(withdrawn);
            case Announce announce -> parts.announcements.announce(announce);
            case ListChannels list -> parts.channels.list(list.caller());
            case DecideChannel decision -> parts.channels.decide(decision);
            case IdentifySender identify ->
                new SenderIdentified(parts.callers.of(identify.tenant(), identify.place(), identify.sender()));
            case IssueLinkCode issue -> parts.links.issue(issue.caller());
            case ListTaken list -> parts.reader.taken(list);
            case ListSpokenIn list -> parts.reader.spokenIn(list);
            case ListQuestions list -> parts.reader.questions(list);
            case ListLinks list -> parts.links.list(list.caller());
        };
    }

    @Override
    protected void open() {
        firstOfAll.run();
        parts.status.start();
        answering.start();
        delivering.start();
    }

    @Override
    protected void close() throws InterruptedException {
        answering.stop(STOP);
        delivering.stop(STOP);
        parts.status.stop();
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
