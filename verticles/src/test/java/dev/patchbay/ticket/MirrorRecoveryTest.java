package dev.patchbay.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.AddReply;
import dev.patchbay.model.ticket.TicketCommand.RelayMessage;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What crashes and absences do to tickets' threads: nothing but a delay. */
@ExtendWith(StorageFixture.class)
class MirrorRecoveryTest extends MirrorFixture {

    MirrorRecoveryTest(World world) {
        super(world);
    }

    @Test
    void whatAKilledProcessHadClaimedIsCaughtUpByTheNext() throws Exception {
        Ticket opened = openAtAcme("VPN drops");
        await().untilAsserted(() -> assertThat(behind()).isZero());

        restartDesk(() -> {
            inTenant("UPDATE ticket_thread SET due_at = now(), claimed_until = now() + interval '1 hour'");
            inTenant("UPDATE ticket SET title = 'VPN is down', version = version + 1");
        });

        await().untilAsserted(() -> {
            assertThat(slack.cards("desk")).extracting(Ticket::title).containsExactly("VPN is down");
            assertThat(teams.cards("support")).extracting(Ticket::title).containsExactly("VPN is down");
        });
        assertThat(slack.cards("desk").getFirst().number()).isEqualTo(opened.number());
    }

    @Test
    void whatACrashRepeatsStandsThereOnce() {
        Ticket opened = openAtAcme("VPN drops");
        desk.ask(new RelayMessage(anna, "m1", clients, "It is worse now."));
        awaitTexts(slack, "desk", "Anna (Acme): It is worse now.");
        await().untilAsserted(() -> assertThat(behind()).isZero());

        inTenant("UPDATE ticket_thread SET shown_note = 0, due_at = now()");
        desk.ask(new RelayMessage(anna, "m2", clients, "And slow."));

        awaitTexts(slack, "desk", "Anna (Acme): It is worse now.", "Anna (Acme): And slow.");
        assertThat(slack.cards("desk")).extracting(Ticket::number).containsExactly(opened.number());
    }

    @Test
    void aConversationActorThatIsAwayOnlyDelays() throws Exception {
        Ticket opened = openAtAcme("VPN drops");
        await().untilAsserted(() -> assertThat(behind()).isZero());
        stopConversations();

        desk.ask(new AddReply(eva, "r", opened.number(), "We found it.", Optional.empty()));
        await().untilAsserted(() -> assertThat(behind()).isPositive());
        startConversations();

        awaitTexts(teams, "support", "Eva: We found it.");
    }
}
