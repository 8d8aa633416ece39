package dev.patchbay.ticket;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.AddReply;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketCommand.DeleteTicket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketCommand.RelayMessage;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketReply.TicketDeleted;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.model.ticket.TicketReply.TicketsListed;
import dev.patchbay.model.ticket.TicketThread;
import dev.patchbay.model.ticket.TicketThread.Side;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How tickets are opened, found, written to and deleted, each in one transaction that holds the ticket against other changes. */
final class Tickets {

    private static final int LONGEST_LIST = 100;

    private final Database database;
    private final TicketStore tickets;
    private final TicketNotes notes;
    private final TicketThreads threads;
    private final TicketAttention attention;
    private final TicketChanges changes;
    private final Colleagues colleagues;
    private final TicketHistory history;
    private final Clock clock;

    Tickets(
            Database database,
            TicketStore tickets,
            TicketNotes notes,
            TicketThreads threads,
            TicketAttention attention,
            TicketChanges changes,
            TicketHistory history,
            Colleagues colleagues,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.notes = notes;
        this.threads = threads;
        this.attention = attention;
        this.changes = changes;
        this.history = history;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    TicketReply create(CreateTicket wish) {
        Caller caller = wish.caller();
        String request = TicketText.request(wish.request());
        TicketState state = TicketState.open(TicketText.title(wish.title()), customer(wish), wish.priority());
        Optional<String> details = TicketText.details(wish.details());
        return database.inTenant(caller.tenant(), transaction -> {
            tickets.lockNumbers(transaction, caller);
            Optional<TicketNumber> before = tickets.opened(transaction, caller, request);
            if (before.isPresent()) {
                return new TicketShown(
                        tickets.find(transaction, caller, before.get()).shown(), false);
            }
            Instant now = clock.instant();
            TicketNumber number =
                    tickets.insert(transaction, caller, request, state, details, wish.conversation(), now);
            StoredTicket opened = tickets.find(transaction, caller, number);
            threads.open(transaction, caller, number, wish.origin(), wish.conversation());
            history.created(transaction, caller, opened, now);
            return new TicketShown(opened.shown(), true);
        });
    }

    /** A customer's place says whose its tickets are. */
    private static Optional<String> customer(CreateTicket wish) {
        Optional<String> named = TicketText.customer(wish.customer());
        Optional<String> owner =
                wish.origin().flatMap(origin -> origin.audience().customer());
        if (owner.isPresent() && named.isPresent() && !owner.get().equalsIgnoreCase(named.get())) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST,
                    "This place belongs to %s. Open a ticket for another customer elsewhere.".formatted(owner.get()));
        }
        return owner.or(() -> named);
    }

    TicketReply show(ShowTicket wish) {
        return database.inTenant(
                wish.caller().tenant(),
                transaction -> new TicketShown(
                        tickets.find(transaction, wish.caller(), wish.ticket()).shown(), false));
    }

    TicketReply list(ListTickets wish) {
        Caller caller = wish.caller();
        if (wish.limit() < 1 || wish.limit() > LONGEST_LIST) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "The limit of a list is 1 to " + LONGEST_LIST + ".");
        }
        Optional<PersonId> assignee = wish.assignee()
                .filter(named -> caller.role().isStaff())
                .map(named -> colleagues.find(caller, named).id());
        return database.inTenant(caller.tenant(), transaction -> {
            List<Ticket> found = tickets.list(transaction, wish, assignee);
            boolean more = found.size() > wish.limit();
            int snoozed = wish.snoozed()
                            .filter(only -> !only && caller.role().isStaff())
                            .isPresent()
                    ? tickets.countSnoozed(transaction, wish, assignee)
                    : 0;
            return new TicketsListed(more ? found.subList(0, wish.limit()) : found, more, snoozed);
        });
    }

    TicketReply note(AddNote wish) {
        return write(
                wish.caller(),
                wish.ticket(),
                new WrittenNote(
                        TicketText.request(wish.request()),
                        TicketText.note(wish.text()),
                        NoteKind.INTERNAL,
                        wish.conversation()));
    }

    TicketReply reply(AddReply wish) {
        return write(
                wish.caller(),
                wish.ticket(),
                new WrittenNote(
                        TicketText.request(wish.request()),
                        TicketText.note(wish.text()),
                        NoteKind.PUBLIC,
                        wish.conversation()));
    }

    /** Whoever is in a ticket's own thread may write to it, also where they did not report it. */
    TicketReply relay(RelayMessage wish) {
        Caller caller = wish.caller();
        WrittenNote note = new WrittenNote(
                TicketText.request(wish.request()),
                TicketText.note(wish.text()),
                NoteKind.PUBLIC,
                Optional.of(wish.conversation()));
        return database.inTenant(caller.tenant(), transaction -> {
            TicketNumber number = threads.find(transaction, wish.conversation())
                    .filter(thread -> thread.side() == Side.CUSTOMER)
                    .map(TicketThread::ticket)
                    .orElseThrow(
                            () -> new Failure(ErrorCode.TICKET_NOT_FOUND, "This thread does not belong to a ticket."));
            return write(transaction, caller, tickets.lockAny(transaction, number), note);
        });
    }

    private TicketReply write(Caller caller, TicketNumber number, WrittenNote note) {
        return database.inTenant(caller.tenant(), transaction -> {
            TicketShown written = write(transaction, caller, tickets.lock(transaction, caller, number), note);
            return new TicketShown(tickets.find(transaction, caller, number).shown(), written.changed());
        });
    }

    private TicketShown write(Transaction transaction, Caller caller, StoredTicket ticket, WrittenNote note) {
        Instant now = clock.instant();
        TicketNumber number = ticket.shown().number();
        Optional<Long> added = notes.add(transaction, caller, number, note, now);
        Optional<Long> rewritten =
                added.isPresent() ? Optional.empty() : notes.rewrite(transaction, caller, number, note, now);
        rewritten.ifPresent(id -> threads.showAgain(transaction, number, id));
        added.or(() -> rewritten).ifPresent(id -> {
            history.noted(transaction, caller, ticket, note.kind(), id, now);
            if (note.kind() == NoteKind.PUBLIC && !caller.role().isStaff()) {
                changes.wakeFor(transaction, caller, ticket);
            }
        });
        return new TicketShown(ticket.shown(), added.or(() -> rewritten).isPresent());
    }

    TicketReply delete(DeleteTicket wish) {
        Caller caller = wish.caller();
        return database.inTenant(caller.tenant(), transaction -> {
            StoredTicket ticket = tickets.lock(transaction, caller, wish.ticket());
            Instant now = clock.instant();
            tickets.delete(transaction, wish.ticket(), now);
            attention.forget(transaction, wish.ticket());
            history.deleted(transaction, caller, ticket, now);
            return new TicketDeleted(wish.ticket());
        });
    }
}
