package dev.patchbay.ticket;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.AssignTicket;
import dev.patchbay.model.ticket.TicketCommand.CloseTicket;
import dev.patchbay.model.ticket.TicketCommand.CreateTicket;
import dev.patchbay.model.ticket.TicketCommand.DeleteTicket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketReply.TicketDeleted;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.model.ticket.TicketReply.TicketsListed;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.People;
import dev.patchbay.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is done with tickets, each in one transaction that holds the ticket against other changes. */
final class Tickets {

    private static final int LONGEST_LIST = 100;

    private final TicketNotes notes = new TicketNotes();
    private final TicketStore tickets = new TicketStore(notes);
    private final Database database;
    private final Colleagues colleagues;
    private final TicketHistory history;
    private final Clock clock;

    Tickets(Database database, People people, EventStream events, Clock clock) {
        this.database = database;
        this.colleagues = new Colleagues(people);
        this.history = new TicketHistory(events);
        this.clock = clock;
    }

    TicketReply create(CreateTicket wish) {
        Caller caller = wish.caller();
        String request = TicketText.request(wish.request());
        TicketState state = new TicketState(
                TicketText.title(wish.title()),
                TicketText.customer(wish.customer()),
                wish.priority(),
                TicketStatus.OPEN,
                Optional.empty());
        return database.inTenant(caller.tenant(), transaction -> {
            tickets.lockNumbers(transaction, caller);
            Optional<TicketNumber> before = tickets.opened(transaction, caller, request);
            if (before.isPresent()) {
                return new TicketShown(found(transaction, caller, before.get()).shown(), false);
            }
            Instant now = clock.instant();
            TicketNumber number = tickets.insert(transaction, caller, request, state, wish.conversation(), now);
            StoredTicket opened = found(transaction, caller, number);
            history.created(transaction, caller, opened, now);
            return new TicketShown(opened.shown(), true);
        });
    }

    TicketReply show(ShowTicket wish) {
        return database.inTenant(
                wish.caller().tenant(),
                transaction -> new TicketShown(
                        found(transaction, wish.caller(), wish.ticket()).shown(), false));
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
            return new TicketsListed(more ? found.subList(0, wish.limit()) : found, more);
        });
    }

    TicketReply note(AddNote wish) {
        Caller caller = wish.caller();
        String request = TicketText.request(wish.request());
        String text = TicketText.note(wish.text());
        return database.inTenant(caller.tenant(), transaction -> {
            StoredTicket ticket = locked(transaction, caller, wish.ticket());
            Instant now = clock.instant();
            Optional<Long> added = notes.add(transaction, caller, wish.ticket(), request, text, now);
            added.ifPresent(note -> history.noted(transaction, caller, ticket, note, now));
            return new TicketShown(found(transaction, caller, wish.ticket()).shown(), added.isPresent());
        });
    }

    TicketReply assign(AssignTicket wish) {
        Person assignee = colleagues.find(wish.caller(), wish.assignee());
        return edit(wish.caller(), wish.ticket(), TicketEdit.to(assignee));
    }

    TicketReply close(CloseTicket wish) {
        return edit(wish.caller(), wish.ticket(), TicketEdit.to(TicketStatus.CLOSED));
    }

    TicketReply update(UpdateTicket wish) {
        Optional<PersonId> assignee = wish.assignee()
                .map(named -> colleagues.find(wish.caller(), named).id());
        TicketEdit edit = new TicketEdit(
                wish.version(), wish.title().map(TicketText::title), wish.priority(), wish.status(), assignee);
        return edit(wish.caller(), wish.ticket(), edit);
    }

    private TicketReply edit(Caller caller, TicketNumber number, TicketEdit edit) {
        return database.inTenant(caller.tenant(), transaction -> {
            StoredTicket before = locked(transaction, caller, number);
            TicketState state = edit.applyTo(before);
            if (state.equals(before.state())) {
                return new TicketShown(before.shown(), false);
            }
            Instant now = clock.instant();
            tickets.update(transaction, number, state, now);
            StoredTicket after = found(transaction, caller, number);
            history.edited(transaction, caller, before.state(), after, now);
            return new TicketShown(after.shown(), true);
        });
    }

    TicketReply delete(DeleteTicket wish) {
        Caller caller = wish.caller();
        return database.inTenant(caller.tenant(), transaction -> {
            StoredTicket ticket = locked(transaction, caller, wish.ticket());
            Instant now = clock.instant();
            tickets.delete(transaction, wish.ticket(), now);
            history.deleted(transaction, caller, ticket, now);
            return new TicketDeleted(wish.ticket());
        });
    }

    private StoredTicket found(Transaction transaction, Caller caller, TicketNumber number) {
        return tickets.find(transaction, caller, number).orElseThrow(() -> notFound(number));
    }

    private StoredTicket locked(Transaction transaction, Caller caller, TicketNumber number) {
        return tickets.lock(transaction, caller, number).orElseThrow(() -> notFound(number));
    }

    private static Failure notFound(TicketNumber number) {
        return new Failure(ErrorCode.TICKET_NOT_FOUND, "There is no ticket " + number + ".");
    }
}
