package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.patchbay.model.ticket.TicketNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TicketWordsPropertyTest {

    private static final List<String> PIECES = List.of(
            "create",
            "a",
            "ticket",
            "tickets",
            "for",
            "Acme",
            ":",
            "-",
            ",",
            "(high)",
            "note",
            "on",
            "to",
            "assign",
            "take",
            "close",
            "it",
            "this",
            "1042",
            "TKT-1042",
            "#",
            "priority",
            "of",
            "set",
            "is",
            "again",
            "please",
            "\n",
            "\u0000",
            "'",
            "\uD800",
            "99999999999",
            "list",
            "my",
            "open",
            "show",
            "snooze",
            "until",
            "tomorrow",
            "wake",
            "escalate",
            "?");

    private final TicketWords words = new TicketWords();

    @Property
    void anyTextIsReadWithoutFailing(@ForAll String text) {
        assertThatCode(() -> words.read(text)).doesNotThrowAnyException();
    }

    @Property
    void anyMixOfItsOwnWordsIsReadWithoutFailing(@ForAll("mixes") String text) {
        assertThatCode(() -> words.read(text)).doesNotThrowAnyException();
    }

    @Property
    void everyNumberIsFoundWithItsPrefix(@ForAll @IntRange(min = 1, max = 999_999_999) int number) {
        assertThat(words.read("show TKT-" + number))
                .contains(new TicketIntent.Show(Optional.of(new TicketNumber(number))));
    }

    @Example
    void aVeryLongTextTakesNoTime() {
        for (String piece : List.of(
                "note ",
                "create a ticket for ",
                "ticket ",
                " ",
                "a",
                "1",
                "- ",
                "(",
                ", high",
                "snooze ",
                "escalate ")) {
            String text = "create a ticket " + piece.repeat(100_000 / piece.length());

            assertTimeout(Duration.ofSeconds(1), () -> words.read(text));
        }
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(PIECES).list().ofMaxSize(12).map(pieces -> String.join(" ", pieces));
    }
}
