package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.ticket.TicketEmoji;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketReactionTest {

    @ParameterizedTest
    @CsvSource({
        "1f440_eyes, TAKE",
        "2705_whiteheavycheckmark, RESOLVE",
        "2714-fe0f_heavycheckmark, RESOLVE",
        "23f3_hourglasswithflowingsand, PENDING",
        "1f4a4, SNOOZE",
        "1f6a8_policecarlight, ESCALATE",
        "🚨, ESCALATE",
        "eyes, TAKE"
    })
    void anEmojiIsKnownByItsCodePointItsNameOrItself(String type, TicketEmoji meant) {
        assertThat(TicketReaction.of(new Activity.Reaction(type))).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"like", "heart", "laugh", "surprised", "sad", "angry", "", "1f44e_thumbsdown", "fffff_x"})
    void theFirstSixReactionsAndOtherEmojisDoNothingWithATicket(String type) {
        assertThat(TicketReaction.of(new Activity.Reaction(type))).isEmpty();
    }
}
