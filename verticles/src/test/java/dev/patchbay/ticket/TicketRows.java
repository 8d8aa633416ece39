package dev.patchbay.ticket;

import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.storage.StorageFixture.World;
import java.util.List;
import java.util.Optional;

/** What is stored of a tenant's tickets beside what the actor shows. */
record TicketRows(World world, TenantId tenant) {

    /** What was done with a ticket, in order, as the event stream has it. */
    List<String> outcomes(TicketNumber ticket) {
        return world.database()
                .inTenant(
                        tenant,
                        transaction -> transaction.list(
                                """
                                SELECT outcome FROM event_stream
                                WHERE type = 'ticket_changed.v1' AND (body->>'ticket')::int = $1 ORDER BY event_id
                                """,
                                row -> row.getString("outcome"),
                                ticket.value()));
    }

    /** The fields of its history, in order. */
    List<String> fields(TicketNumber ticket) {
        return world.database()
                .inTenant(
                        tenant,
                        transaction -> transaction.list(
                                "SELECT field FROM ticket_change WHERE number = $1 ORDER BY change_id",
                                row -> row.getString("field"),
                                ticket.value()));
    }

    /** Who made each of the changes, in order. */
    List<Optional<PersonId>> people(TicketNumber ticket) {
        return world.database()
                .inTenant(
                        tenant,
                        transaction -> transaction.list(
                                "SELECT person_id FROM ticket_change WHERE number = $1 ORDER BY change_id",
                                row -> Optional.ofNullable(row.getUUID("person_id"))
                                        .map(PersonId::new),
                                ticket.value()));
    }

    long count(String table) {
        return world.database()
                .inTenant(
                        tenant,
                        transaction ->
                                transaction.first("SELECT count(*) AS rows FROM " + table, row -> row.getLong("rows")))
                .orElseThrow();
    }

    void run(String sql) {
        world.database().inTenant(tenant, transaction -> transaction.update(sql));
    }
}
