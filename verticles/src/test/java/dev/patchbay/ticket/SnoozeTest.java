package dev.patchbay.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.ClearableField;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.AddNote;
import dev.patchbay.model.ticket.TicketCommand.AddReply;
import dev.patchbay.model.ticket.TicketCommand.DeleteTicket;
import dev.patchbay.model.ticket.TicketCommand.ListTickets;
import dev.patchbay.model.ticket.TicketCommand.ShowTicket;
import dev.patchbay.model.ticket.TicketCommand.SnoozeTicket;
import dev.patchbay.model.ticket.TicketCommand.UpdateTicket;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply.TicketShown;
import dev.patchbay.model.ticket.TicketReply.TicketsListed;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tickets that are out of the way for a while. */
@ExtendWith(StorageFixture.class)
class SnoozeTest {

    private final World world;
    private final TenantId tenant;
    private final Caller eva;
    private final Caller anna;
    private final TicketRows rows;

    @AutoClose
    private final TicketDesk desk;

    SnoozeTest(World world) throws Exception {
        this.world = world;
        this.tenant = world.newTenant();
        this.eva = world.newCaller(tenant, "Eva", Role.ENGINEER);
        this.anna = world.newCaller(tenant, "Anna", Role.CONTACT);
        this.rows = new TicketRows(world, tenant);
        this.desk = new TicketDesk(world);
    }

    @Test
    void aTicketIsSnoozedFromWhenItWasSaid() {
        TicketNumber ticket = desk.open(eva, "VPN down").number();
        Instant said = world.clock().instant().minusSeconds(30);

        TicketShown snoozed = desk.ask(snooze(ticket, "2 hours", said));
        TicketShown again = desk.ask(snooze(ticket, "2 hours", said));

        assertThat(snoozed.ticket().snoozedUntil())
                .contains(said.plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS));
        assertThat(snoozed.ticket().status()).isEqualTo(TicketStatus.OPEN);
        assertThat(snoozed.changed()).isTrue();
        assertThat(again.changed()).isFalse();
        assertThat(rows.fields(ticket)).contains("snoozed_until");
        assertThat(rows.outcomes(ticket)).endsWith("snoozed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    whenever            | I do not understand until when.
                    2020-01-01          | A ticket is snoozed until a time to come.
                    91 days             | A ticket is snoozed for 90 days at most.
                    """)
    void aTimeThatIsNoneOrPastOrTooFarAwayIsRefused(String until, String refusal) {
        TicketNumber ticket = desk.open(eva, "VPN down").number();

        Failure failure = desk.refusal(snooze(ticket, until, world.clock().instant()));

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
        assertThat(failure).hasMessageStartingWith(refusal);
        assertThat(show(eva, ticket).snoozedUntil()).isEmpty();
    }

    @Test
    void whatIsSnoozedIsOutOfTheListOfWhatIsAwakeAndCounted() {
        TicketNumber ticket = snoozed("VPN down");
        TicketNumber awake = desk.open(eva, "printer").number();

        TicketsListed open = desk.list(list(eva, Optional.of(false)));

        assertThat(open.tickets()).extracting(Ticket::number).containsExactly(awake);
        assertThat(open.snoozed()).isEqualTo(1);
        assertThat(desk.list(list(eva, Optional.of(true))).tickets())
                .extracting(Ticket::number)
                .containsExactly(ticket);
        assertThat(desk.list(list(eva, Optional.empty())).tickets()).hasSize(2);
    }

    @Test
    void aTicketWhoseTimeHasComeIsAwakeAgainAndNobodyDidIt() {
        TicketNumber ticket = snoozed("VPN down");

        timeComes();

        await().untilAsserted(() -> assertThat(show(eva, ticket).snoozedUntil()).isEmpty());
        assertThat(rows.outcomes(ticket)).endsWith("snoozed", "woken");
        assertThat(rows.people(ticket)).endsWith(Optional.of(eva.person()), Optional.empty());
    }

    @Test
    void ofSeveralInstancesOneWakesATicket() throws Exception {
        try (TicketDesk second = new TicketDesk(world);
                TicketDesk third = new TicketDesk(world)) {
            List<TicketNumber> tickets = List.of(snoozed("one"), snoozed("two"), snoozed("three"));

            timeComes();

            await().untilAsserted(() -> assertThat(
                            second.list(list(eva, Optional.of(true))).tickets())
                    .isEmpty());
            assertThat(tickets)
                    .allSatisfy(ticket -> assertThat(rows.outcomes(ticket)).containsOnlyOnce("woken"));
            assertThat(third.list(list(eva, Optional.of(false))).tickets()).hasSize(3);
        }
    }

    @Test
    void whatTheCustomerWritesWakesATicketAndWhatWeWriteDoesNot() {
        Ticket opened = desk.open(anna, "VPN down");
        desk.ask(snooze(opened.number(), "2 hours", world.clock().instant()));

        desk.ask(new AddNote(eva, "n", opened.number(), "They never pay."));
        desk.ask(new AddReply(eva, "r", opened.number(), "We wait for the part.", Optional.empty()));
        assertThat(show(eva, opened.number()).snoozedUntil()).isPresent();
        desk.ask(new AddReply(anna, "a", opened.number(), "It is worse now.", Optional.empty()));

        assertThat(show(eva, opened.number()).snoozedUntil()).isEmpty();
        assertThat(rows.outcomes(opened.number())).endsWith("replied", "woken");
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketStatus.class,
            names = {"RESOLVED", "CLOSED"})
    void whatIsSolvedIsNotSnoozed(TicketStatus status) {
        TicketNumber ticket = snoozed("VPN down");

        Ticket solved = desk.ticket(TicketDesk.status(eva, ticket, status));
        Failure refusal = desk.refusal(snooze(ticket, "1 hour", world.clock().instant()));

        assertThat(solved.snoozedUntil()).isEmpty();
        assertThat(refusal).hasMessageEndingWith("Open it again first.");
    }

    @Test
    void aTicketIsWokenByHandAndADeletedOneNotAtAll() {
        TicketNumber woken = snoozed("VPN down");
        TicketNumber deleted = snoozed("printer");

        desk.ask(UpdateTicket.of(eva, woken).without(ClearableField.SNOOZED_UNTIL));
        desk.reply(new DeleteTicket(world.newCaller(tenant, "Ada", Role.ADMIN), deleted));

        assertThat(show(eva, woken).snoozedUntil()).isEmpty();
        assertThat(rows.outcomes(woken)).endsWith("woken");
        assertThat(rows.outcomes(deleted)).endsWith("deleted");
        assertThat(rows.count("ticket_snooze")).isZero();
    }

    @Test
    void aContactNeitherSnoozesNorSeesIt() {
        Ticket opened = desk.open(anna, "VPN down");
        desk.ask(snooze(opened.number(), "2 hours", world.clock().instant()));

        assertThat(desk.refusal(new SnoozeTicket(
                        anna, opened.number(), "1 hour", world.clock().instant(), Optional.empty())))
                .hasMessage("Only the people of the service desk may change a ticket.");
        assertThat(show(anna, opened.number()).snoozedUntil()).isEmpty();
        assertThat(desk.list(list(anna, Optional.of(false))).tickets())
                .extracting(Ticket::snoozedUntil)
                .containsExactly(Optional.empty());
        assertThat(desk.list(list(anna, Optional.of(false))).snoozed()).isZero();
    }

    @Test
    void anotherTenantFindsNothingToSnooze() {
        TicketNumber ticket = desk.open(eva, "VPN down").number();
        Caller stranger = world.newCaller(world.newTenant(), "Stan", Role.ADMIN);

        assertThat(desk.refusal(new SnoozeTicket(
                                stranger, ticket, "1 hour", world.clock().instant(), Optional.empty()))
                        .code())
                .isEqualTo(ErrorCode.TICKET_NOT_FOUND);
    }

    private TicketNumber snoozed(String title) {
        TicketNumber ticket = desk.open(eva, title).number();
        desk.ask(snooze(ticket, "2 hours", world.clock().instant()));
        return ticket;
    }

    private SnoozeTicket snooze(TicketNumber ticket, String until, Instant said) {
        return new SnoozeTicket(eva, ticket, until, said, Optional.empty());
    }

    private Ticket show(Caller caller, TicketNumber ticket) {
        return desk.ticket(new ShowTicket(caller, ticket));
    }

    private static ListTickets list(Caller caller, Optional<Boolean> snoozed) {
        return new ListTickets(caller, Set.of(), Optional.empty(), Optional.empty(), 100, Optional.empty(), snoozed);
    }

    private void timeComes() {
        rows.run("UPDATE ticket_snooze SET wakes_at = now() - interval '1 second'");
    }
}
