package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.AssistantReply;
import dev.patchbay.model.chat.Entry;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.People;
import java.time.Duration;
import java.util.List;

/** Hands a claimed message to the assistant, with all it needs to know. */
final class TurnRunner {

    /** What the assistant is given of the thread (features M1). */
    private static final int HISTORY = 20;

    private final Bus bus;
    private final Database database;
    private final People people;
    private final HistoryStore history;
    private final AttachmentFetcher attachments;
    private final InboxStore inbox;
    private final Duration patience;

    /** @param claim how long the message is held; files and turn together end well before */
    TurnRunner(
            Bus bus,
            Database database,
            People people,
            HistoryStore history,
            AttachmentFetcher attachments,
            InboxStore inbox,
            Duration claim) {
        this.bus = bus;
        this.database = database;
        this.people = people;
        this.history = history;
        this.attachments = attachments;
        this.inbox = inbox;
        this.patience = claim.multipliedBy(3).dividedBy(4);
    }

    AssistantReply.TurnDone run(ClaimedMessage claimed) {
        Deadline deadline = Deadline.in(patience);
        InboundMessage message = attachments.fetch(claimed.message(), deadline);
        if (message != claimed.message()) {
            inbox.keep(claimed.id(), message);
        }
        RunTurn turn = new RunTurn(
                caller(claimed),
                claimed.conversation(),
                claimed.id(),
                message.sentAt(),
                message.text(),
                message.attachments(),
                before(claimed));
        return (AssistantReply.TurnDone) bus.call(Addresses.ASSISTANT, turn, deadline.left());
    }

    private Caller caller(ClaimedMessage claimed) {
        return people.byId(claimed.tenant(), claimed.person())
                .map(Caller::of)
                .orElseThrow(() -> new Failure(ErrorCode.PERSON_NOT_FOUND, "The sender is not known any more."));
    }

    private List<Entry> before(ClaimedMessage claimed) {
        return database.inTenant(claimed.tenant(), tx -> history.last(tx, claimed.conversation(), HISTORY + 1)).stream()
                .filter(entry -> entry.reply().isPresent())
                .toList();
    }
}
