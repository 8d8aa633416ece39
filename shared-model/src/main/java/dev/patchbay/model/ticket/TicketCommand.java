package dev.patchbay.model.ticket;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.identity.Caller;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the ticket actor is asked. The MSP's own people may do everything but delete, which is for admins. A customer's
 * own user opens tickets, and sees and writes to those they reported, without the internal notes; anybody else's are not
 * there for them.
 */
public sealed interface TicketCommand {

    Caller caller();

    /**
     * Opens a ticket.
     *
     * @param request names this wish of this caller, 1 to 200 characters; the same one twice opens one ticket
     * @param title 1 to {@value Ticket#LONGEST_TITLE} characters
     * @param customer up to {@value Ticket#LONGEST_CUSTOMER} characters; in a customer's place it is that customer, and
     *     another one is refused
     * @param details up to {@value Ticket#LONGEST_NOTE} characters
     * @param origin where it was said, when it was said in a chat
     */
    record CreateTicket(
            Caller caller,
            String request,
            String title,
            Optional<String> customer,
            Priority priority,
            Optional<ConversationId> conversation,
            Optional<String> details,
            Optional<TicketOrigin> origin)
            implements TicketCommand {

        /** A ticket that is all said by its title, and not in a chat. */
        public CreateTicket(
                Caller caller,
                String request,
                String title,
                Optional<String> customer,
                Priority priority,
                Optional<ConversationId> conversation) {
            this(caller, request, title, customer, priority, conversation, Optional.empty(), Optional.empty());
        }
    }

    record ShowTicket(Caller caller, TicketNumber ticket) implements TicketCommand {}

    /**
     * Makes out a ticket's card for one reader: as the caller sees the ticket, and with what they may do next. In a
     * customer's place nothing internal is on it, and the customer's other people see what was posted there.
     *
     * @param audience who can read the place it stands in
     */
    record DrawCard(Caller caller, TicketNumber ticket, Audience audience) implements TicketCommand {}

    /**
     * Lists tickets without their notes, the newest first.
     *
     * @param statuses those that are wanted; none means any
     * @param assignee a name or an email; "me" is the caller. A customer's own user sees theirs whoever has them
     * @param limit 1 to 100
     * @param before only tickets with a smaller number; for the next page
     * @param snoozed true for those alone that are snoozed, false for those that are not; nothing for both. A customer's
     *     own user sees both
     */
    record ListTickets(
            Caller caller,
            Set<TicketStatus> statuses,
            Optional<String> customer,
            Optional<String> assignee,
            int limit,
            Optional<TicketNumber> before,
            Optional<Boolean> snoozed)
            implements TicketCommand {

        public ListTickets {
            statuses = Set.copyOf(statuses);
        }

        /** Snoozed or not. */
        public ListTickets(
                Caller caller,
                Set<TicketStatus> statuses,
                Optional<String> customer,
                Optional<String> assignee,
                int limit,
                Optional<TicketNumber> before) {
            this(caller, statuses, customer, assignee, limit, before, Optional.empty());
        }
    }

    /**
     * Adds an internal note of 1 to {@value Ticket#LONGEST_NOTE} characters.
     *
     * @param request as in {@link CreateTicket}
     * @param conversation where it was said, when it was said in a chat
     */
    record AddNote(
            Caller caller, String request, TicketNumber ticket, String text, Optional<ConversationId> conversation)
            implements TicketCommand {

        public AddNote(Caller caller, String request, TicketNumber ticket, String text) {
            this(caller, request, ticket, text, Optional.empty());
        }
    }

    /** Adds what both sides read: our reply to the customer, or what the customer writes to us. As {@link AddNote}. */
    record AddReply(
            Caller caller, String request, TicketNumber ticket, String text, Optional<ConversationId> conversation)
            implements TicketCommand {}

    /** Gives the ticket to one of the MSP's people by name, first name or email; "me" is the caller. */
    record AssignTicket(Caller caller, TicketNumber ticket, String assignee) implements TicketCommand {}

    /** Closes the ticket; one that is closed stays as it is. */
    record CloseTicket(Caller caller, TicketNumber ticket) implements TicketCommand {}

    /**
     * Changes the fields that are present; fails with {@code conflict} when {@code version} is not the current one. A
     * closed ticket is opened again by the status {@link TicketStatus#OPEN}, and takes no other. One that is resolved or
     * closed is neither snoozed nor escalated any more; one that is escalated is no longer snoozed.
     *
     * @param customer up to {@value Ticket#LONGEST_CUSTOMER} characters; a blank one changes nothing
     * @param cleared fields that are to be empty, whatever else is said about them
     * @param snoozedUntil to come, within 90 days
     * @param escalation why, 1 to {@value Ticket#LONGEST_REASON} characters; refused where another reason holds already
     */
    record UpdateTicket(
            Caller caller,
            TicketNumber ticket,
            Optional<Integer> version,
            Optional<String> title,
            Optional<Priority> priority,
            Optional<TicketStatus> status,
            Optional<String> assignee,
            Optional<String> customer,
            Set<ClearableField> cleared,
            Optional<Instant> snoozedUntil,
            Optional<String> escalation)
            implements TicketCommand {

        public UpdateTicket {
            customer = Objects.requireNonNullElse(customer, Optional.empty());
            cleared = cleared == null ? Set.of() : Set.copyOf(cleared);
        }

        /** Changes nothing yet, whatever the version. */
        public static UpdateTicket of(Caller caller, TicketNumber ticket) {
            return new UpdateTicket(
                    caller,
                    ticket,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());
        }

        public UpdateTicket withVersion(int seen) {
            return with(draft -> draft.version = Optional.of(seen));
        }

        public UpdateTicket withTitle(String wanted) {
            return with(draft -> draft.title = Optional.of(wanted));
        }

        public UpdateTicket withPriority(Priority wanted) {
            return with(draft -> draft.priority = Optional.of(wanted));
        }

        public UpdateTicket withStatus(TicketStatus wanted) {
            return with(draft -> draft.status = Optional.of(wanted));
        }

        public UpdateTicket withAssignee(String wanted) {
            return with(draft -> draft.assignee = Optional.of(wanted));
        }

        public UpdateTicket withCustomer(String wanted) {
            return with(draft -> draft.customer = Optional.of(wanted));
        }

        public UpdateTicket withSnoozedUntil(Instant wanted) {
            return with(draft -> draft.snoozedUntil = Optional.of(wanted));
        }

        public UpdateTicket withEscalation(String reason) {
            return with(draft -> draft.escalation = Optional.of(reason));
        }

        public UpdateTicket without(ClearableField field) {
            return with(draft -> draft.cleared = Set.of(field));
        }

        private UpdateTicket with(Consumer<UpdateDraft> change) {
            UpdateDraft draft = new UpdateDraft(this);
            change.accept(draft);
            return draft.update();
        }
    }

    /**
     * Puts a ticket out of the way until a time, at which it comes back by itself; a customer's words bring it back
     * earlier. Customers see nothing of it.
     *
     * @param until as people say it: "2 hours", "tomorrow", "friday 14:00", "2026-12-01 09:00"
     * @param saidAt what "2 hours" and "tomorrow" are counted from
     * @param origin where it was said, when it was said in a chat: where it comes back if it has no thread of its own
     */
    record SnoozeTicket(Caller caller, TicketNumber ticket, String until, Instant saidAt, Optional<TicketOrigin> origin)
            implements TicketCommand {}

    /**
     * Says that a ticket needs more than the one who works on it, until it is resolved; one that is escalated already
     * stays as it is. Customers see nothing of it.
     *
     * @param reason 1 to {@value Ticket#LONGEST_REASON} characters
     */
    record EscalateTicket(Caller caller, TicketNumber ticket, String reason) implements TicketCommand {}

    /** Takes a ticket out of every list; admins only. Its row stays for the audit. */
    record DeleteTicket(Caller caller, TicketNumber ticket) implements TicketCommand {}

    /**
     * Makes out a form about tickets, as the caller may fill it in.
     *
     * @param about as in {@link FormName}
     * @param audience who can read the place it is opened in; a customer's place makes the customer plain
     */
    record DraftForm(Caller caller, FormName form, String about, Audience audience) implements TicketCommand {}

    /** Says what is wrong with a filled-in form, without doing anything yet. */
    record CheckForm(Caller caller, Submission submission) implements TicketCommand {}

    /**
     * Does what a filled-in form says.
     *
     * @param request as in {@link CreateTicket}
     * @param conversation where it was filled in
     * @param saidAt when; now where nobody says so
     */
    record SubmitForm(
            Caller caller,
            String request,
            Submission submission,
            Optional<ConversationId> conversation,
            Optional<TicketOrigin> origin,
            Optional<Instant> saidAt)
            implements TicketCommand {

        /** Filled in now. */
        public SubmitForm(
                Caller caller,
                String request,
                Submission submission,
                Optional<ConversationId> conversation,
                Optional<TicketOrigin> origin) {
            this(caller, request, submission, conversation, origin, Optional.empty());
        }
    }

    /** Finds the ticket that a conversation is the thread of. */
    record FindThread(Caller caller, ConversationId conversation) implements TicketCommand {}

    /** Adds what was said in a ticket's customer thread, as {@link AddReply}; whoever may write there may be read. */
    record RelayMessage(Caller caller, String request, ConversationId conversation, String text)
            implements TicketCommand {}

    /**
     * Has the cards of customers' tickets posted into a place of the MSP's own from now on, or with none nowhere; for
     * admins.
     */
    record MirrorTickets(Caller caller, Optional<TicketOrigin> place) implements TicketCommand {}
}
