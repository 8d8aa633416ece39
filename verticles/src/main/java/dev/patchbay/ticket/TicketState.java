package dev.patchbay.ticket;

import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.ticket.Priority;
import dev.patchbay.model.ticket.TicketStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a ticket can change. Its history is the list of these changes. */
record TicketState(
        String title,
        Optional<String> customer,
        Priority priority,
        TicketStatus status,
        Optional<PersonId> assignee,
        Optional<Instant> snoozedUntil,
        Optional<StoredEscalation> escalation) {

    static final String SNOOZED_UNTIL = "snoozed_until";
    static final String ESCALATION = "escalation";

    /** A ticket as it is opened. */
    static TicketState open(String title, Optional<String> customer, Priority priority) {
        return new TicketState(
                title, customer, priority, TicketStatus.OPEN, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** True when nothing is left to be done about it. */
    boolean isSolved() {
        return isSolved(status);
    }

    static boolean isSolved(TicketStatus status) {
        return status == TicketStatus.RESOLVED || status == TicketStatus.CLOSED;
    }

    TicketState awake() {
        return new TicketState(title, customer, priority, status, assignee, Optional.empty(), escalation);
    }

    /** One field's old and new value, as text; an empty one was not set. */
    record FieldChange(String field, Optional<String> before, Optional<String> after) {}

    /** What was changed to come here from the state before; from none, everything that is set. */
    List<FieldChange> changesFrom(Optional<TicketState> before) {
        Map<String, Optional<String>> old = before.map(TicketState::fields).orElse(Map.of());
        return fields().entrySet().stream()
                .map(field -> new FieldChange(
                        field.getKey(), old.getOrDefault(field.getKey(), Optional.empty()), field.getValue()))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private Map<String, Optional<String>> fields() {
        Map<String, Optional<String>> fields = new LinkedHashMap<>();
        fields.put("title", Optional.of(title));
        fields.put("customer", customer);
        fields.put("priority", Optional.of(priority.name()));
        fields.put("status", Optional.of(status.name()));
        fields.put("assignee", assignee.map(PersonId::toString));
        fields.put(SNOOZED_UNTIL, snoozedUntil.map(Instant::toString));
        fields.put(ESCALATION, escalation.map(StoredEscalation::reason));
        return fields;
    }
}
