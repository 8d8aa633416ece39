package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.AssistantReply.TurnDone;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.EarlierMessage;
import dev.patchbay.model.chat.Entry;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.TurnId;
import dev.patchbay.storage.Database;
import java.time.Duration;
import java.util.List;

/** Hands a claimed message to the assistant, with all it needs to know. */
final class TurnRunner {

    /** What the assistant is given of the thread (features M1). */
    private static final int HISTORY = 20;

    private final Bus bus;
    private final Database database;
    private final ConversationStore conversations;
    private final ConversationClaims claims;
    private final SenderCallers callers;
    private final HistoryStore history;
    private final AttachmentFetcher attachments;
    private final ThreadReading reading;
    private final InboxStore inbox;
    private final Duration patience;

    /** @param claim how long the message is held; files and turn together end well before */
    TurnRunner(
            Bus bus,
            Database database,
            ConversationStore conversations,
            ConversationClaims claims,
            SenderCallers callers,
            HistoryStore history,
            AttachmentFetcher attachments,
            ThreadReading reading,
            InboxStore inbox,
            Duration claim) {
        this.bus = bus;
        this.database = database;
        this.conversations = conversations;
        this.claims = claims;
        this.callers = callers;
        this.history = history;
        this.attachments = attachments;
        this.reading = reading;
        this.inbox = inbox;
        this.patience = claim.multipliedBy(3).dividedBy(4);
    }

    /** @param audience who will read the reply */
    TurnDone run(ClaimedMessage claimed, Audience audience) {
        Deadline deadline = Deadline.in(patience);
        return claimed.task().isPresent()
                ? reading.read(
                        claimed, deadline, (message, earlier) -> ask(claimed, message, audience, earlier, deadline))
                : answer(claimed, audience, deadline);
    }

    private TurnDone answer(ClaimedMessage claimed, Audience audience, Deadline deadline) {
        InboundMessage message = attachments.fetch(claimed.message(), deadline);
        if (message != claimed.message()) {
            keepFetched(claimed, message);
        }
        return ask(claimed, message, audience, earlier(claimed), deadline);
    }

    private TurnDone ask(
            ClaimedMessage claimed,
            InboundMessage message,
            Audience audience,
            List<EarlierMessage> earlier,
            Deadline deadline) {
        RunTurn turn = new RunTurn(
                callers.of(claimed.tenant(), claimed.person()),
                claimed.conversation(),
                claimed.id(),
                message.sentAt(),
                message.text(),
                message.attachments(),
                before(claimed),
                message.submission(),
                audience,
                earlier,
                message.place(),
                message.addressing(),
                new TurnId(claimed.claim()));
        return (TurnDone) bus.call(Addresses.ASSISTANT, turn, deadline.left());
    }

    /** Not once the claim is lost: the message may have been changed meanwhile. */
    private void keepFetched(ClaimedMessage claimed, InboundMessage message) {
        database.inTenant(claimed.tenant(), tx -> {
            boolean held = claims.holdsAnswering(tx, claimed.conversation(), claimed.claim());
            if (held) {
                inbox.keep(tx, claimed.id(), message);
            }
            return held;
        });
    }

    private List<EarlierMessage> earlier(ClaimedMessage claimed) {
        return database.inTenant(claimed.tenant(), tx -> conversations.earlier(tx, claimed.conversation()));
    }

    private List<Entry> before(ClaimedMessage claimed) {
        return database.inTenant(
                claimed.tenant(), tx -> history.before(tx, claimed.conversation(), claimed.id(), HISTORY));
    }
}
