package dev.patchbay.assistant;

import static dev.patchbay.assistant.TicketTurns.card;
import static dev.patchbay.assistant.TicketTurns.labels;
import static dev.patchbay.assistant.TicketTurns.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tickets snoozed and escalated by words and by forms, and what of it is read where. */
@ExtendWith(StorageFixture.class)
class TicketAttentionTurnsTest {

    private static final Audience OURS = Audience.internal();
    private static final Audience ACME = Audience.customer("Acme");

    private final World world;
    private final Caller eva;
    private final Caller bob;

    @AutoClose
    private final TicketTurns turns;

    TicketAttentionTurnsTest(World world) throws Exception {
        TenantId tenant = world.newTenant();
        this.world = world;
        this.eva = world.newCaller(tenant, "Eva", Role.ENGINEER);
        this.bob = world.newCaller(tenant, "Bob", Role.ENGINEER);
        this.turns = new TicketTurns(world);
    }

    @BeforeEach
    void openATicket() {
        turns.say(eva, OURS, "create a ticket for Acme: VPN drops");
    }

    @Test
    void aTicketIsSnoozedAndWokenByWords() {
        Reply snoozed = turns.say(eva, OURS, "snooze it for 2 hours");
        Reply woken = turns.say(eva, OURS, "wake it");
        Reply again = turns.say(eva, OURS, "wake it");

        assertThat(text(snoozed)).startsWith("Snoozed until ").endsWith(" UTC, or until the customer writes.");
        assertThat(Duration.between(
                        world.clock().instant(), card(snoozed).snoozedUntil().orElseThrow()))
                .isBetween(Duration.ofMinutes(115), Duration.ofMinutes(120));
        assertThat(labels(snoozed)).contains("Wake").doesNotContain("Snooze");
        assertThat(text(woken)).isEqualTo("Awake again.");
        assertThat(text(again)).isEqualTo("It is not snoozed.");
    }

    @Test
    void aTimeThatNobodyUnderstandsIsSaidSoWithExamples() {
        Reply reply = turns.say(eva, OURS, "snooze it until whenever");

        assertThat(reply.blocks().getFirst())
                .isInstanceOfSatisfying(Block.Trouble.class, trouble -> assertThat(trouble.what())
                        .isEqualTo("I do not understand until when. Say \"2 hours\", \"tomorrow\", \"friday 14:00\" or"
                                + " \"2026-12-01 09:00\"."));
    }

    @Test
    void aTicketIsEscalatedByWordsAndTheSecondTimeIsSaidSo() {
        Reply escalated = turns.say(eva, OURS, "escalate it: customer is down");
        Reply again = turns.say(bob, OURS, "escalate it: hurry");
        Reply ended = turns.say(bob, OURS, "de-escalate it");
        Reply over = turns.say(bob, OURS, "de-escalate it");

        assertThat(text(escalated)).isEqualTo("Escalated: customer is down");
        assertThat(card(escalated).escalation())
                .get()
                .extracting(Escalation::by, Escalation::reason)
                .containsExactly("Eva", "customer is down");
        assertThat(labels(escalated)).doesNotContain("Escalate");
        assertThat(text(again)).startsWith("Escalated already, by Eva on ").endsWith(": customer is down");
        assertThat(text(ended)).isEqualTo("Not escalated any more.");
        assertThat(text(over)).isEqualTo("It is not escalated.");
    }

    @Test
    void aTicketIsSnoozedAndEscalatedByForms() {
        Reply chosen = turns.run(turns.filled(eva, OURS, form(FormName.SNOOZE_TICKET, "until", "1 hour")));
        Reply typed = turns.run(turns.filled(
                eva,
                OURS,
                new Submission(
                        FormName.SNOOZE_TICKET, "TKT-1001", Map.of("until", "1 hour", "other_time", "in 3 days"))));
        Reply escalated =
                turns.run(turns.filled(eva, OURS, form(FormName.ESCALATE_TICKET, "reason", "customer is down")));

        assertThat(Duration.between(
                        card(chosen).snoozedUntil().orElseThrow(),
                        card(typed).snoozedUntil().orElseThrow()))
                .isBetween(Duration.ofHours(70), Duration.ofHours(72));
        assertThat(text(escalated)).isEqualTo("Escalated: customer is down");
        assertThat(card(escalated).snoozedUntil()).isEmpty();
    }

    @Test
    void whatIsSnoozedIsLeftOutOfTheListAndCounted() {
        turns.say(eva, OURS, "create a ticket for Acme: printer");
        turns.say(eva, OURS, "snooze TKT-1001 until tomorrow");

        Reply open = turns.say(eva, OURS, "list tickets");
        Reply snoozed = turns.say(eva, OURS, "list snoozed tickets");
        Reply all = turns.say(eva, OURS, "list all tickets");

        assertThat(text(open)).isEqualTo("1 ticket. 1 more snoozed.");
        assertThat(card(open).title()).isEqualTo("printer");
        assertThat(text(snoozed)).isEqualTo("1 ticket.");
        assertThat(card(snoozed).title()).isEqualTo("VPN drops");
        assertThat(text(all)).isEqualTo("2 tickets.");
    }

    @Test
    void whereACustomerReadsAlongNothingOfItIsShown() {
        Reply snoozed = turns.say(eva, ACME, "snooze TKT-1001 until tomorrow");
        Reply listed = turns.say(eva, ACME, "list tickets");
        Reply escalated = turns.say(eva, ACME, "escalate TKT-1001: they never pay");
        Reply again = turns.say(bob, ACME, "escalate TKT-1001: hurry");

        for (Reply reply : new Reply[] {snoozed, escalated, again}) {
            assertThat(text(reply)).isEqualTo("Done, for us only.");
            assertThat(reply.scope()).isEqualTo(Scope.ofCustomer("Acme"));
            assertThat(card(reply)).matches(TicketAttentionTurnsTest::isBare);
        }
        assertThat(text(listed)).isEqualTo("1 ticket.");
        assertThat(card(listed)).matches(TicketAttentionTurnsTest::isBare);
    }

    @Test
    void whatShowsItIsTheServiceDesksAlone() {
        turns.say(eva, OURS, "escalate TKT-1001: they never pay");

        assertThat(turns.say(eva, OURS, "show TKT-1001").scope().internal()).isTrue();
    }

    private static boolean isBare(Ticket ticket) {
        return ticket.snoozedUntil().isEmpty() && ticket.escalation().isEmpty();
    }

    private static Submission form(FormName name, String field, String value) {
        return new Submission(name, "TKT-1001", Map.of(field, value));
    }
}
