package dev.patchbay.assistant;

import static dev.patchbay.assistant.TicketTurns.card;
import static dev.patchbay.assistant.TicketTurns.labels;
import static dev.patchbay.assistant.TicketTurns.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.NoteKind;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketNote;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Forms, buttons and who reads what. */
@ExtendWith(StorageFixture.class)
class AssistantTicketTest {

    private static final Audience ACME = Audience.customer("Acme");

    private final Caller engineer;
    private final Caller contact;

    @AutoClose
    private final TicketTurns turns;

    AssistantTicketTest(World world) throws Exception {
        TenantId tenant = world.newTenant();
        this.engineer = world.newCaller(tenant, "Eva", Role.ENGINEER);
        this.contact = world.newCaller(tenant, "Anna", Role.CONTACT);
        this.turns = new TicketTurns(world);
    }

    @Test
    void aFormThatIsRunAgainAfterACrashOpensOneTicketAndSaysTheSame() {
        RunTurn turn = turns.filled(
                engineer,
                Audience.internal(),
                new Submission(
                        FormName.CREATE_TICKET,
                        "",
                        Map.of("title", "VPN drops", "details", "since nine", "priority", "HIGH", "customer", "Acme")));

        Reply first = turns.run(turn);
        Reply again = turns.run(turn);

        assertThat(again).isEqualTo(first);
        assertThat(turns.tickets(engineer)).hasSize(1);
        assertThat(card(first).details()).contains("since nine");
        assertThat(first.scope().customers()).containsExactly("Acme");
    }

    @Test
    void aFormFilledInByAContactInTheirPlaceIsTheirCustomers() {
        Reply opened = turns.run(turns.filled(
                contact,
                ACME,
                new Submission(FormName.CREATE_TICKET, "", Map.of("title", "printer", "priority", "LOW"))));

        assertThat(text(opened)).startsWith("Opened TKT-1001.");
        assertThat(turns.tickets(contact)).extracting(Ticket::customer).containsExactly(Optional.of("Acme"));
        assertThat(opened.scope().internal()).isFalse();
    }

    @Test
    void whatIsRefusedOfWordsSpeaksOfWords() {
        Reply refused = turns.say(engineer, Audience.internal(), "create a ticket for Acme: " + "x".repeat(201));
        Reply unknown = turns.say(engineer, Audience.internal(), "show TKT-99999999999");

        assertThat(trouble(refused).what()).isEqualTo("A title has 1 to 200 characters, not 201.");
        assertThat(trouble(refused).advice()).isEqualTo("Say it once more with that put right.");
        assertThat(trouble(unknown).what()).isEqualTo("There is no ticket TKT-99999999999.");
    }

    private static Block.Trouble trouble(Reply reply) {
        return (Block.Trouble) reply.blocks().getFirst();
    }

    @Test
    void aNoteAndAReplySayWhoReadsThem() {
        turns.say(engineer, Audience.internal(), "create a ticket for Acme: VPN down");
        String number = turns.tickets(engineer).getFirst().number().toString();

        Reply noted = turns.run(turns.filled(
                engineer, Audience.internal(), new Submission(FormName.ADD_NOTE, number, Map.of("text", "cable?"))));
        Reply replied = turns.run(turns.filled(
                engineer,
                Audience.internal(),
                new Submission(FormName.REPLY_TO_CUSTOMER, number, Map.of("text", "We are on it."))));

        assertThat(text(noted)).isEqualTo("Noted, for us only.\ncable?");
        assertThat(text(replied)).isEqualTo("Replied; the customer reads it.\nWe are on it.");
        assertThat(card(replied).notes())
                .extracting(TicketNote::kind)
                .containsExactly(NoteKind.INTERNAL, NoteKind.PUBLIC);
    }

    @Test
    void theButtonsBelowACardFollowTheTicket() {
        Reply opened = turns.say(engineer, Audience.internal(), "create a ticket for Acme: VPN down");
        Reply taken = turns.say(engineer, Audience.internal(), "take it");
        Reply resolved = turns.say(engineer, Audience.internal(), "resolve it");

        assertThat(labels(opened)).containsExactly("Take", "Note", "Reply", "Snooze", "Escalate", "Resolve");
        assertThat(labels(taken)).containsExactly("Note", "Reply", "Snooze", "Escalate", "Resolve");
        assertThat(text(resolved)).isEqualTo("Resolved.");
        assertThat(labels(resolved)).containsExactly("Note", "Reply", "Reopen", "Close");
    }

    @Test
    void whereTheCardStandsAlreadyWhoDidItIsSaidInASentence() {
        turns.say(engineer, Audience.internal(), "create a ticket for Acme: VPN down");
        Audience desk = Audience.internal();

        assertThat(turns.beside(engineer, desk, "resolve it")).contains("TKT-1001 resolved by Eva.");
        assertThat(turns.beside(engineer, desk, "resolve it")).contains("TKT-1001: It was so already.");
        assertThat(turns.beside(engineer, desk, "reopen it")).contains("TKT-1001 reopened by Eva.");
        assertThat(turns.beside(engineer, desk, "take it")).contains("TKT-1001 taken by Eva.");
        assertThat(turns.beside(engineer, desk, "set it to pending")).contains("TKT-1001 set to pending by Eva.");
        assertThat(turns.beside(
                        engineer, desk, new Submission(FormName.ADD_NOTE, "TKT-1001", Map.of("text", "cable?"))))
                .contains("TKT-1001: Noted, for us only.\ncable?");
    }

    @Test
    void whatIsToBeShownIsShownAlsoWhereTheCardStands() {
        Audience desk = Audience.internal();

        assertThat(turns.beside(engineer, desk, "create a ticket for Acme: VPN down"))
                .isEmpty();
        assertThat(turns.beside(engineer, desk, "show it")).isEmpty();
        assertThat(turns.beside(engineer, desk, "list tickets")).isEmpty();
    }

    @Test
    void whatAContactDoesLeavesTheButtonsOfACardAlone() {
        turns.say(contact, Audience.internal(), "create a ticket: VPN down");

        assertThat(turns.beside(contact, Audience.internal(), "reply on it: still down"))
                .isEmpty();
    }

    @Test
    void whereACustomerReadsAlongNoInternalNoteIsShown() {
        turns.say(engineer, Audience.internal(), "create a ticket for Acme: VPN down");
        Reply inside = turns.say(engineer, Audience.internal(), "note on it: they never pay");
        turns.say(engineer, Audience.internal(), "reply on it: we are on it");

        Reply outside = turns.say(engineer, ACME, "show the ticket");

        assertThat(inside.scope().internal()).isTrue();
        assertThat(card(outside).notes()).extracting(TicketNote::text).containsExactly("we are on it");
        assertThat(outside.scope().internal()).isFalse();
        assertThat(labels(outside)).containsExactly("Reply");
    }

    @Test
    void inACustomersPlaceOnlyTheirTicketsAreListed() {
        turns.say(engineer, Audience.internal(), "create a ticket for Acme: VPN down");
        turns.say(engineer, Audience.internal(), "create a ticket for Globex: printer");

        Reply listed = turns.say(engineer, ACME, "tickets");
        Reply others = turns.say(engineer, ACME, "tickets for Globex");

        assertThat(listed.scope().customers()).containsExactly("Acme");
        assertThat(others.scope().customers()).containsExactly("Acme");
    }
}
