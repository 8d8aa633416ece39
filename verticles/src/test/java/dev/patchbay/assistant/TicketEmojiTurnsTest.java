package dev.patchbay.assistant;

import static dev.patchbay.assistant.TicketTurns.card;
import static dev.patchbay.assistant.TicketTurns.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.Escalation;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketEmoji;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a ticket by the words that an emoji on its card stands for, and what is said of it. */
@ExtendWith(StorageFixture.class)
class TicketEmojiTurnsTest {

    private static final Audience OURS = Audience.internal();

    private final Caller ada;
    private TicketNumber number;

    @AutoClose
    private final TicketTurns turns;

    TicketEmojiTurnsTest(World world) throws Exception {
        this.ada = world.newCaller(world.newTenant(), "Ada", Role.ENGINEER);
        this.turns = new TicketTurns(world);
    }

    @BeforeEach
    void openATicket() {
        number = card(turns.say(ada, OURS, "create a ticket for Acme: VPN drops"))
                .number();
    }

    @Test
    void eachEmojiChangesTheTicketAndSaysWhoDidIt() {
        Reply taken = put(TicketEmoji.TAKE);
        assertThat(text(taken)).isEqualTo(number + " taken by Ada (👀)");
        assertThat(card(taken).assignee()).contains("Ada");

        Reply waiting = put(TicketEmoji.PENDING);
        assertThat(text(waiting)).isEqualTo(number + " set to pending by Ada (⏳)");
        assertThat(card(waiting).status()).isEqualTo(TicketStatus.PENDING);

        Reply snoozed = put(TicketEmoji.SNOOZE);
        assertThat(text(snoozed)).isEqualTo(number + " snoozed until tomorrow by Ada (💤)");
        assertThat(card(snoozed).snoozedUntil()).isPresent();

        Reply escalated = put(TicketEmoji.ESCALATE);
        assertThat(text(escalated)).isEqualTo(number + " escalated by Ada (🚨)");
        assertThat(card(escalated).escalation().map(Escalation::reason)).contains("marked 🚨");

        Reply resolved = put(TicketEmoji.RESOLVE);
        assertThat(text(resolved)).isEqualTo(number + " resolved by Ada (✅)");
        assertThat(card(resolved).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void whatWasSoAlreadyIsNotSaidToHaveBeenDone() {
        put(TicketEmoji.RESOLVE);

        assertThat(text(put(TicketEmoji.RESOLVE))).isEqualTo("It was so already.");
    }

    @Test
    void whereTheCardStandsAlreadyTheSameSentenceIsSaidBelowIt() {
        assertThat(turns.beside(ada, OURS, TicketEmoji.RESOLVE.words(number)))
                .contains(number + " resolved by Ada (✅)");
    }

    @Test
    void anEmojiBehindACommandLeavesItACommand() {
        Reply reply = turns.say(ada, OURS, "Resolve it, thanks ✅");

        Ticket ticket = card(reply);
        assertThat(ticket.status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(text(reply)).isEqualTo("Resolved.");
    }

    private Reply put(TicketEmoji emoji) {
        return turns.say(ada, OURS, emoji.words(number));
    }
}
