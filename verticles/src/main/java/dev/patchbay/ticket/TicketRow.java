package dev.patchbay.ticket;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a ticket is read from its row and the rows beside it. */
final class TicketRow {

    /** What is read. */
    static final String COLUMNS =
            """
            t.number, t.title, t.customer, t.priority, t.status, t.assignee_id, t.conversation_id,
            t.created_at, t.updated_at, t.version, t.details, assignee.name AS assignee, reporter.name AS reporter,
            s.wakes_at, e.person_id AS escalated_by, e.at AS escalated_at, e.reason, escalator.name AS escalator
            """;

    /** Where it is read from. */
    static final String TABLES =
            """
            ticket t
            JOIN person reporter ON reporter.tenant_id = t.tenant_id AND reporter.person_id = t.reporter_id
            LEFT JOIN person assignee ON assignee.tenant_id = t.tenant_id AND assignee.person_id = t.assignee_id
            LEFT JOIN ticket_snooze s ON s.tenant_id = t.tenant_id AND s.number = t.number
            LEFT JOIN ticket_escalation e ON e.tenant_id = t.tenant_id AND e.number = t.number
            LEFT JOIN person escalator ON escalator.tenant_id = e.tenant_id AND escalator.person_id = e.person_id
            """;

    private TicketRow() {}

    static StoredTicket stored(Row row, List<TicketNote> notes) {
        TicketState state = state(row);
        Ticket shown = new Ticket(
                new TicketNumber(row.getInteger("number")),
                state.title(),
                state.customer(),
                state.priority(),
                state.status(),
                Optional.ofNullable(row.getString("assignee")),
                row.getString("reporter"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getInteger("version"),
                notes,
                Optional.ofNullable(row.getString("details")),
                state.snoozedUntil(),
                state.escalation()
                        .map(stored -> new Escalation(row.getString("escalator"), stored.at(), stored.reason())));
        return new StoredTicket(
                state,
                shown,
                Optional.ofNullable(row.getUUID("conversation_id")).map(ConversationId::new));
    }

    private static TicketState state(Row row) {
        return new TicketState(
                row.getString("title"),
                Optional.ofNullable(row.getString("customer")),
                Priority.valueOf(row.getString("priority")),
                TicketStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getUUID("assignee_id")).map(PersonId::new),
                Optional.ofNullable(row.getOffsetDateTime("wakes_at")).map(at -> at.toInstant()),
                Optional.ofNullable(row.getUUID("escalated_by"))
                        .map(by -> new StoredEscalation(
                                new PersonId(by), instant(row, "escalated_at"), row.getString("reason"))));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
