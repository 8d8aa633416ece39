package dev.patchbay.ticket;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketCommand.AssignTicket;
import dev.patchbay.model.ticket.TicketCommand.CloseTicket;
import dev.patchbay.model.ticket.TicketCommand.EscalateTicket;
import dev.patchbay.model.ticket.TicketCommand.SnoozeTicket;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketOrigin;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.Transaction;
import dev.patchbay.ticket.TicketAttention.DueTicket;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How a ticket comes into another state: with its history, in one transaction that holds it against other changes. */
final class TicketChanges {

    private final Database database;
    private final TicketStore tickets;
    private final TicketAttention attention;
    private final TicketNotices notices;
    private final TicketHistory history;
    private final Colleagues colleagues;
    private final Clock clock;

    TicketChanges(
            Database database,
            TicketStore tickets,
            TicketAttention attention,
            TicketNotices notices,
            TicketHistory history,
            Colleagues colleagues,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.attention = attention;
        this.notices = notices;
        this.history = history;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    TicketReply assign(AssignTicket wish) {
        return update(UpdateTicket.of(wish.caller(), wish.ticket()).withAssignee(wish.assignee()));
    }

    TicketReply close(CloseTicket wish) {
        return update(UpdateTicket.of(wish.caller(), wish.ticket()).withStatus(TicketStatus.CLOSED));
    }

    TicketReply snooze(SnoozeTicket wish) {
        Instant until = SnoozeLimits.read(wish.until(), wish.saidAt().atZone(clock.getZone()));
        return edit(UpdateTicket.of(wish.caller(), wish.ticket()).withSnoozedUntil(until), wish.origin());
    }

    /** Who escalates what is escalated already is shown that, and why. */
    TicketReply escalate(EscalateTicket wish) {
        String reason = TicketText.reason(wish.reason());
        Caller caller = wish.caller();
        return database.inTenant(caller.tenant(), transaction -> {
            StoredTicket before = tickets.lock(transaction, caller, wish.ticket());
            return before.state().escalation().isPresent()
                    ? new TicketShown(before.shown(), false)
                    : edit(
                            transaction,
                            caller,
                            before,
                            edit(UpdateTicket.of(caller, wish.ticket()).withEscalation(reason)),
                            Optional.empty());
        });
    }

    TicketReply update(UpdateTicket wish) {
        return edit(wish, Optional.empty());
    }

    private TicketReply edit(UpdateTicket wish, Optional<TicketOrigin> origin) {
        TicketEdit edit = edit(wish);
        Caller caller = wish.caller();
        return database.inTenant(
                caller.tenant(),
                transaction ->
                        edit(transaction, caller, tickets.lock(transaction, caller, wish.ticket()), edit, origin));
    }

    private TicketEdit edit(UpdateTicket wish) {
        Caller caller = wish.caller();
        Instant now = clock.instant();
        Optional<PersonId> assignee =
                wish.assignee().map(named -> colleagues.find(caller, named).id());
        return new TicketEdit(
                wish.version(),
                wish.title().map(TicketText::title),
                wish.priority(),
                wish.status(),
                assignee,
                TicketText.customer(wish.customer()),
                wish.cleared(),
                wish.snoozedUntil().map(until -> SnoozeLimits.checked(until, now)),
                wish.escalation()
                        .map(reason -> new StoredEscalation(
                                caller.person(), now.truncatedTo(ChronoUnit.MICROS), TicketText.reason(reason))));
    }

    private TicketShown edit(
            Transaction transaction,
            Caller caller,
            StoredTicket before,
            TicketEdit edit,
            Optional<TicketOrigin> origin) {
        TicketState state = edit.applyTo(before);
        if (state.equals(before.state())) {
            return new TicketShown(before.shown(), false);
        }
        TicketNumber number = before.shown().number();
        Instant now = clock.instant();
        tickets.update(transaction, number, state, now);
        attention.save(transaction, caller.tenant(), number, before.state(), state, origin);
        StoredTicket after = tickets.find(transaction, caller, number);
        history.edited(transaction, caller, before.state(), after, now);
        if (before.state().escalation().isEmpty()) {
            after.shown()
                    .escalation()
                    .ifPresent(
                            escalation -> notices.escalated(transaction, caller.tenant(), after.shown(), escalation));
        }
        return new TicketShown(after.shown(), true);
    }

    /** Wakes a ticket whose time has come, unless somebody has woken or snoozed it anew meanwhile. */
    void wake(DueTicket due) {
        database.inTenant(due.tenant(), transaction -> {
            StoredTicket before = tickets.lockAny(transaction, due.number());
            Instant now = clock.instant();
            if (before.state()
                    .snoozedUntil()
                    .filter(until -> !until.isAfter(now))
                    .isPresent()) {
                wake(transaction, due.tenant(), Optional.empty(), before, "Its time has come.");
            }
            return due;
        });
    }

    /** Wakes a locked ticket since its customer wrote; nothing when it is awake. */
    void wakeFor(Transaction transaction, Caller customer, StoredTicket ticket) {
        if (ticket.state().snoozedUntil().isPresent()) {
            wake(
                    transaction,
                    customer.tenant(),
                    Optional.of(customer.person()),
                    ticket,
                    ticket.shown().customer().orElse("The customer") + " wrote.");
        }
    }

    private void wake(
            Transaction transaction, TenantId tenant, Optional<PersonId> person, StoredTicket before, String why) {
        TicketState awake = before.state().awake();
        TicketNumber number = before.shown().number();
        Instant now = clock.instant();
        notices.woken(transaction, tenant, before.shown(), why);
        tickets.update(transaction, number, awake, now);
        attention.save(transaction, tenant, number, before.state(), awake, Optional.empty());
        StoredTicket after = tickets.any(transaction, number)
                .orElseThrow(() -> new Failure(ErrorCode.TICKET_NOT_FOUND, "There is no ticket " + number + "."));
        history.edited(transaction, tenant, person, before.state(), after, now);
    }
}
