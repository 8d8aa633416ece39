package dev.patchbay.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.bot.Leftovers;
import dev.patchbay.model.chat.Incident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void aNameThatLooksLikeATimeStaysText() {
        assertThat(fields("<t:1:R> [Reset](https://evil.example)"))
                .contains("\\\\<t:1:R> \\\\[Reset\\\\](")
                .contains("<t:1795176000:f>");
    }

    @Test
    void aLongNameThatLooksLikeATimeIsCut() {
        String value = "<t:1:R>" + "x".repeat(2_000);

        assertThat(fields(value).length()).isLessThan(1_000);
    }

    private static String fields(String customer) {
        Incident incident = new Incident(
                "Disk almost full", Optional.of(customer), List.of(), 1, NOON, Optional.empty(), Optional.empty());
        return new Cards(new Leftovers())
                .incident(incident)
                .embed()
                .path("fields")
                .toString();
    }
}
