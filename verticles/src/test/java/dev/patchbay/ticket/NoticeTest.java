package dev.patchbay.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.EscalateTicket;
import dev.patchbay.model.ticket.TicketCommand.MirrorTickets;
import dev.patchbay.model.ticket.TicketCommand.RelayMessage;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketCommand.SnoozeTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketOrigin;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is announced of snoozed and escalated tickets: to the MSP's own people, and nothing of it to customers. */
@ExtendWith(StorageFixture.class)
class NoticeTest extends MirrorFixture {

    private static final Place LATE = new Place(Platform.SLACK, "T1", "late-shift", "7.7");

    private final TicketRows rows = new TicketRows(world, tenant);

    NoticeTest(World world) {
        super(world);
    }

    @Test
    void aSnoozedTicketSaysSoOnOurCardAndComesBackIntoOurThread() {
        Ticket opened = mirrored("VPN drops");
        Ticket theirs = teams.cards("support").getFirst();

        desk.ask(snooze(opened.number(), Optional.empty()));
        await().untilAsserted(() -> assertThat(slack.cards("desk"))
                .extracting(card -> card.snoozedUntil().isPresent())
                .containsExactly(true));
        assertThat(slack.labels("desk")).contains("Wake").doesNotContain("Snooze");
        timeComes();

        awaitTexts(slack, "desk", "Awake again: " + opened.number() + " · VPN drops · Acme. Its time has come.");
        await().untilAsserted(() ->
                assertThat(slack.cards("desk")).extracting(Ticket::snoozedUntil).containsExactly(Optional.empty()));
        assertThat(slack.threads("desk")).hasSize(1);
        assertThat(teams.cards("support")).containsExactly(theirs);
        assertThat(teams.texts("support")).isEmpty();
        assertThat(rows.count("ticket_notice")).isZero();
    }

    @Test
    void whatTheCustomerWritesBringsItBackEarlier() {
        Ticket opened = mirrored("VPN drops");
        desk.ask(snooze(opened.number(), Optional.empty()));

        desk.ask(new RelayMessage(anna, "m1", clients, "It is worse now."));

        await().untilAsserted(() -> assertThat(slack.texts("desk"))
                .containsExactlyInAnyOrder(
                        "Anna (Acme): It is worse now.",
                        "Awake again: " + opened.number() + " · VPN drops · Acme. Acme wrote."));
        assertThat(desk.ticket(new ShowTicket(eva, opened.number())).snoozedUntil())
                .isEmpty();
        assertThat(teams.texts("support")).isEmpty();
    }

    @Test
    void aTimeThatComesWhileNothingRunsIsAnnouncedAfterTheStart() throws Exception {
        Ticket opened = mirrored("VPN drops");
        desk.ask(snooze(opened.number(), Optional.empty()));

        restartDesk(() -> {
            timeComes();
            inTenant("UPDATE ticket_snooze SET claimed_until = now() + interval '1 hour'");
        });

        awaitTexts(slack, "desk", "Awake again: " + opened.number() + " · VPN drops · Acme. Its time has come.");
    }

    @Test
    void whatACrashRepeatsOfANoticeStandsThereOnce() throws Exception {
        Ticket opened = mirrored("VPN drops");
        stopConversations();
        desk.ask(snooze(opened.number(), Optional.empty()));
        timeComes();
        await().untilAsserted(() -> assertThat(rows.count("ticket_notice")).isEqualTo(1));

        restartDesk(
                () -> inTenant("UPDATE ticket_notice SET claimed_until = now() + interval '1 hour', due_at = now()"));
        startConversations();

        awaitTexts(slack, "desk", "Awake again: " + opened.number() + " · VPN drops · Acme. Its time has come.");
        await().untilAsserted(() -> assertThat(rows.count("ticket_notice")).isZero());
    }

    @Test
    void aTicketOfOurOwnComesBackWhereItWasSnoozed() {
        conversationAt(LATE);
        Ticket ours = desk.ticket(wish(eva, "rotate the keys", new TicketOrigin(DESK, Audience.internal())));

        desk.ask(snooze(ours.number(), Optional.of(new TicketOrigin(LATE, Audience.internal()))));
        timeComes();

        awaitTexts(slack, "late-shift", "Awake again: " + ours.number() + " · rotate the keys. Its time has come.");
        assertThat(slack.cards("late-shift")).extracting(Ticket::number).containsExactly(ours.number());
        assertThat(slack.labels("late-shift")).contains("Take", "Resolve");
        assertThat(slack.threads("late-shift")).containsExactly(LATE);
    }

    @Test
    void whatWasSnoozedInACustomersPlaceDoesNotComeBackThere() {
        Ticket ours = desk.ticket(wish(eva, "look at Acme's firewall", new TicketOrigin(DESK, Audience.internal())));

        desk.ask(snooze(ours.number(), Optional.of(new TicketOrigin(ACME, Audience.customer("Acme")))));
        timeComes();

        awaitTexts(slack, "desk", "Awake again: " + ours.number() + " · look at Acme's firewall. Its time has come.");
        assertThat(teams.texts("support")).isEmpty();
        assertThat(teams.cards("support")).isEmpty();
    }

    @Test
    void anEscalationIsAnnouncedInOurChannelWithItsReasonAndNothingOfItToTheCustomer() {
        Ticket opened = mirrored("VPN drops");
        Ticket theirs = teams.cards("support").getFirst();

        desk.ask(new EscalateTicket(eva, opened.number(), "customer is down"));
        desk.ask(new EscalateTicket(eva, opened.number(), "once more"));

        awaitTexts(slack, "desk", "Eva escalated " + opened.number() + " · VPN drops · Acme: customer is down");
        await().untilAsserted(() -> assertThat(slack.cards("desk"))
                .extracting(card -> card.escalation().map(Escalation::reason))
                .containsExactly(Optional.of("customer is down")));
        assertThat(slack.labels("desk")).contains("Show " + opened.number());
        assertThat(slack.threads("desk")).hasSize(2);
        await().untilAsserted(() -> assertThat(behind()).isZero());
        assertThat(teams.cards("support")).containsExactly(theirs);
        assertThat(teams.texts("support")).isEmpty();
    }

    @Test
    void withoutAChannelOfOurOwnAnEscalationGoesIntoTheTicketsThread() {
        Ticket opened = mirrored("VPN drops");
        desk.reply(new MirrorTickets(world.newCaller(tenant, "Ada", Role.ADMIN), Optional.empty()));

        desk.ask(new EscalateTicket(eva, opened.number(), "customer is down"));

        awaitTexts(slack, "desk", "Eva escalated " + opened.number() + " · VPN drops · Acme: customer is down");
        assertThat(slack.threads("desk")).hasSize(1);
    }

    private Ticket mirrored(String title) {
        Ticket opened = openAtAcme(title);
        await().untilAsserted(() -> {
            assertThat(slack.cards("desk")).hasSize(1);
            assertThat(teams.cards("support")).hasSize(1);
            assertThat(behind()).isZero();
        });
        return opened;
    }

    private SnoozeTicket snooze(TicketNumber ticket, Optional<TicketOrigin> origin) {
        return new SnoozeTicket(eva, ticket, "2 hours", world.clock().instant(), origin);
    }

    private void timeComes() {
        inTenant("UPDATE ticket_snooze SET wakes_at = now() - interval '1 second'");
    }
}
