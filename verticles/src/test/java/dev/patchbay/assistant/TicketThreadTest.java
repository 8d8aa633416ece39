package dev.patchbay.assistant;

import static dev.patchbay.assistant.TicketTurns.card;
import static dev.patchbay.assistant.TicketTurns.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said in the thread of a customer's ticket. */
@ExtendWith(StorageFixture.class)
class TicketThreadTest {

    private static final Audience ACME = Audience.customer("Acme");

    private final Caller eva;
    private final Caller anna;
    private final Caller bob;

    @AutoClose
    private final TicketTurns turns;

    TicketThreadTest(World world) throws Exception {
        TenantId tenant = world.newTenant();
        this.eva = world.newCaller(tenant, "Eva", Role.ENGINEER);
        this.anna = world.newCaller(tenant, "Anna", Role.CONTACT);
        this.bob = world.newCaller(tenant, "Bob", Role.CONTACT);
        this.turns = new TicketTurns(world);
    }

    @BeforeEach
    void openATicket() {
        Reply opened = turns.say(anna, ACME, "create a ticket: VPN drops");

        assertThat(text(opened)).isEqualTo("Opened TKT-1001. What is written in this thread reaches the service desk.");
        assertThat(opened.blocks()).hasSize(1);
    }

    @Test
    void whatACustomerWritesIsPassedOnWhoeverReportedTheTicket() {
        Reply first = turns.overheard(anna, ACME, "It is worse since noon.");
        Reply second = turns.overheard(bob, ACME, "hello? thanks!");

        assertThat(text(first)).isEqualTo("Passed on to the service desk.");
        assertThat(text(second)).isEqualTo("Passed on to the service desk.");
        assertThat(card(turns.say(anna, ACME, "show the ticket")).notes())
                .extracting(TicketNote::author, TicketNote::text)
                .containsExactly(tuple("Anna", "It is worse since noon."), tuple("Bob", "hello? thanks!"));
    }

    @Test
    void whatAnEngineerWritesThereIsPassedOnWithoutAWordBack() {
        Reply reply = turns.overheard(eva, ACME, "We are looking at the firewall.");

        assertThat(reply.blocks()).isEmpty();
        assertThat(card(turns.say(eva, ACME, "show the ticket")).notes())
                .extracting(TicketNote::text)
                .containsExactly("We are looking at the firewall.");
    }

    @Test
    void aCommandThereIsStillOne() {
        Reply resolved = turns.say(eva, ACME, "resolve the ticket");

        assertThat(text(resolved)).isEqualTo("Resolved.");
        assertThat(resolved.blocks()).noneMatch(Block.TicketCard.class::isInstance);
        assertThat(card(turns.say(eva, ACME, "show TKT-1001")).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void onlyAnAdminInAnInternalPlaceHasTicketsMirrored() {
        assertThat(turns.say(eva, Audience.internal(), "mirror tickets here")
                        .blocks()
                        .getFirst())
                .isInstanceOf(Block.Trouble.class);
    }
}
