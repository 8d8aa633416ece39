package dev.patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.learning.Event;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.storage.StorageFixture.World;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class DatabaseTest {

    private final World world;
    private final TenantId tenant;
    private final EventStream events;

    DatabaseTest(World world) {
        this.world = world;
        this.tenant = world.newTenant();
        this.events = new EventStream(world.bus(), world.clock());
    }

    @Test
    void workThatFailsLeavesNothingBehindAndTellsNobody() {
        List<Event> heard = new CopyOnWriteArrayList<>();
        world.bus().listen(Addresses.EVENTS, heard::add);

        assertThatThrownBy(() -> world.database().inTenant(tenant, tx -> {
                    events.record(tx, ticketChanged("lost"));
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");

        assertThat(outcomes()).isEmpty();
        assertThat(heard).noneMatch(event -> event.outcome().equals("lost"));
    }

    @Test
    void anEventIsARowAndIsToldOnceDurable() {
        List<Event> heard = new CopyOnWriteArrayList<>();
        world.bus().listen(Addresses.EVENTS, heard::add);

        world.database().inTenant(tenant, tx -> {
            events.record(tx, ticketChanged("created"));
            return null;
        });

        assertThat(outcomes()).containsExactly("created");
        Awaitility.await().until(() -> heard.contains(ticketChanged("created")));
    }

    private Event ticketChanged(String outcome) {
        return new Event.TicketChanged(tenant, Optional.empty(), Optional.empty(), new TicketNumber(1), outcome);
    }

    private List<String> outcomes() {
        return world.database()
                .inTenant(
                        tenant,
                        tx -> tx.list(
                                "SELECT outcome FROM event_stream WHERE type = 'ticket_changed.v1'",
                                row -> row.getString("outcome")));
    }
}
