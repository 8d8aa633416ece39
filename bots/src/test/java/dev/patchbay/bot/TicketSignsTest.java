package dev.patchbay.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.ticket.TicketEmoji;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketSignsTest {

    @ParameterizedTest
    @EnumSource(TicketEmoji.class)
    void everyEmojiIsKnownByItself(TicketEmoji emoji) {
        assertThat(TicketSigns.of(emoji.sign())).contains(emoji);
    }

    @ParameterizedTest
    @CsvSource({
        "eyes, TAKE",
        "white_check_mark, RESOLVE",
        "heavy_check_mark, RESOLVE",
        "✔️, RESOLVE",
        "hourglass, PENDING",
        "hourglass_flowing_sand, PENDING",
        "⏳️, PENDING",
        "zzz, SNOOZE",
        "rotating_light, ESCALATE"
    })
    void anEmojiIsKnownByWhatPlatformsCallIt(String name, TicketEmoji meant) {
        assertThat(TicketSigns.of(name)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tada", "+1", "👍", "eyes_custom", "like", "heart", "surprised", "❌"})
    void anyOtherSaysNothingAboutATicket(String name) {
        assertThat(TicketSigns.of(name)).isEmpty();
    }
}
