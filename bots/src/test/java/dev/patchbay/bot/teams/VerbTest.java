package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.chat.DeliveryId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerbTest {

    private static final String ID = "00000000-0000-4000-8000-000000000001";

    static Stream<Verb> verbs() {
        DeliveryId delivery = DeliveryId.random();
        return Stream.of(
                Verb.Press.of(delivery, 0, "Close: now · 1"),
                Verb.Press.of(delivery, 9_999, "two\nlines"),
                new Verb.PressOwn(delivery, "Résoudre: 1 h · \uD83D\uDC4D"),
                new Verb.Refresh(delivery));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void whatIsSaidIsUnderstood(Verb verb) {
        assertThat(Verb.parse(verb.toString())).contains(verb);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "refresh",
                "refresh:",
                "refresh:TKT-1001",
                "refresh:" + ID + ":",
                "refresh:" + ID + ":1",
                "refresh:" + ID + "\n",
                "press:" + ID,
                "press:" + ID + ":-1",
                "press:" + ID + ":99999",
                "press:" + ID + ":Take",
                "press:" + ID + ":1:",
                "press:" + ID + ":1:a\u0007b",
                "own:" + ID,
                "own:" + ID + ":",
                "own:" + ID + ":a\u0000b",
                "own:not-an-id:Take",
                "take:" + ID + ":1"
            })
    void nothingElseIs(String text) {
        assertThat(Verb.parse(text)).isEmpty();
    }
}
