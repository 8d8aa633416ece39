package dev.patchbay.ticket;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.ConversationCommand.Announce;
import dev.patchbay.model.chat.ConversationCommand.RefreshCards;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.Announced;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketThread;
import dev.patchbay.model.ticket.TicketThread.Side;
import dev.patchbay.storage.ClaimLoop;
import dev.patchbay.storage.Database;
import dev.patchbay.ticket.TicketThreads.ClaimedThread;
import dev.patchbay.ticket.TicketThreads.Shown;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Brings tickets' threads up to date: the card is changed in place, what was written on the other side is posted
 * below it; where one of our own people opened it, only the cards are changed. Every post has a name, so that what a crash repeats stands there once.
 */
final class TicketMirror {

    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final int WIDTH = 4;

    /** Attempts at what is refused: an admin may be about to change who reads along. */
    private static final int ATTEMPTS = 10;

    /** Notes posted before the claim is given back; a hold lasts for all of them, each waiting its longest. */
    private static final int NOTES_AT_ONCE = 8;

    private static final Logger LOG = LoggerFactory.getLogger(TicketMirror.class);

    private final Bus bus;
    private final Database database;
    private final TicketStore tickets;
    private final TicketNotes notes;
    private final TicketThreads threads;
    private final ClaimLoop<ClaimedThread> loop;

    TicketMirror(Bus bus, Database database, TicketStore tickets, TicketNotes notes, TicketThreads threads) {
        this.bus = bus;
        this.database = database;
        this.tickets = tickets;
        this.notes = notes;
        this.threads = threads;
        this.loop = new ClaimLoop<>("ticket-mirror", WIDTH, () -> threads.claim(HOLD), this::show);
    }

    void start() {
        loop.start();
    }

    void wake() {
        loop.wake();
    }

    void stop(Duration patience) throws InterruptedException {
        loop.stop(patience);
    }

    private void show(ClaimedThread claimed) {
        TicketThread thread = claimed.thread();
        Behind behind = database.inTenant(claimed.tenant(), transaction -> {
            Shown shown = threads.shown(transaction, thread);
            return new Behind(
                    shown,
                    tickets.any(transaction, thread.ticket()),
                    notes.after(transaction, thread.ticket(), shown.note(), NOTES_AT_ONCE));
        });
        try {
            ConversationId conversation =
                    thread.side() == Side.OPENED ? refresh(claimed, behind) : announce(claimed, behind);
            database.inTenant(claimed.tenant(), transaction -> {
                threads.catchUp(transaction, thread, conversation, behind.shown(), behind.lastNote(), behind.isLong());
                return conversation;
            });
        } catch (Failure refused) {
            later(claimed, behind.shown(), refused);
        }
    }

    /** What not everybody there may see waits for the next change of the ticket: with it that may have become otherwise. */
    private void later(ClaimedThread claimed, Shown shown, Failure refused) {
        TicketThread thread = claimed.thread();
        boolean hopeless = refused.code() == ErrorCode.FORBIDDEN && shown.attempts() >= ATTEMPTS;
        Duration delay = Backoff.after(shown.attempts());
        LOG.atLevel(refused.code() == ErrorCode.BUSY ? Level.DEBUG : Level.WARN)
                .log(
                        "the {} thread of {} is brought up to date {}: {}",
                        thread.side(),
                        thread.ticket(),
                        hopeless ? "with its next change" : "in " + delay,
                        refused.getMessage());
        database.inTenant(claimed.tenant(), transaction -> {
            if (hopeless) {
                threads.giveUp(transaction, thread);
            } else {
                threads.postpone(transaction, thread, delay);
            }
            return delay;
        });
    }

    /** Where it was opened its cards are answers, which the conversation changes itself. */
    private ConversationId refresh(ClaimedThread claimed, Behind behind) {
        ConversationId conversation = behind.shown().conversation().orElseThrow();
        bus.call(
                Addresses.CONVERSATION,
                new RefreshCards(
                        claimed.tenant(), conversation, claimed.thread().ticket()));
        return conversation;
    }

    private ConversationId announce(ClaimedThread claimed, Behind behind) {
        TicketThread thread = claimed.thread();
        Place place = behind.shown().place();
        String card = card(thread.ticket(), thread.side());
        MirrorText text = new MirrorText(thread, behind.ticket());
        ConversationId conversation = announce(claimed.tenant(), place, card, text.card(), Optional.empty());
        for (SaidNote note : behind.notes()) {
            if (isFor(thread.side(), note.kind()) && !note.conversation().equals(Optional.of(conversation))) {
                announce(claimed.tenant(), place, card + ":" + note.id(), text.note(note), below(thread, card));
            }
        }
        return conversation;
    }

    /** What the card is called that stands in the engineers' thread of a ticket. */
    static String internalCard(TicketNumber ticket) {
        return card(ticket, Side.INTERNAL);
    }

    private static String card(TicketNumber ticket, Side side) {
        return "ticket:%d:%s".formatted(ticket.value(), side);
    }

    private static boolean isFor(Side side, NoteKind kind) {
        Set<NoteKind> shown = side == Side.INTERNAL ? EnumSet.allOf(NoteKind.class) : EnumSet.of(NoteKind.PUBLIC);
        return shown.contains(kind);
    }

    /** Our own card begins a thread; the customer's stands in one that was there before. */
    private static Optional<String> below(TicketThread thread, String card) {
        return thread.side() == Side.INTERNAL ? Optional.of(card) : Optional.empty();
    }

    private ConversationId announce(TenantId tenant, Place place, String key, Reply reply, Optional<String> below) {
        Announced announced =
                (Announced) bus.call(Addresses.CONVERSATION, new Announce(tenant, place, key, reply, below));
        return announced.conversation();
    }

    /**
     * What a thread has to show.
     *
     * @param shown read before the rest, which may be newer and is then shown once more
     * @param ticket nothing when it was deleted
     */
    private record Behind(Shown shown, Optional<StoredTicket> ticket, List<SaidNote> notes) {

        long lastNote() {
            return notes.isEmpty() ? shown.note() : notes.getLast().id();
        }

        boolean isLong() {
            return notes.size() == NOTES_AT_ONCE;
        }
    }
}
