package dev.patchbay.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Ticket;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TicketTextTest {

    @Property
    void aTitleIsOneCleanLineOrRefused(@ForAll String text) {
        cleaned(TicketText::title, text).ifPresent(title -> assertThat(title)
                .isNotBlank()
                .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E]")
                .satisfies(kept -> assertThat(kept.codePoints().count()).isLessThanOrEqualTo(Ticket.LONGEST_TITLE)));
    }

    @Property
    void aNoteKeepsOnlyLineEndsAndTabsOfTheControlCharacters(@ForAll String text) {
        cleaned(TicketText::note, text)
                .ifPresent(note -> assertThat(note).doesNotContainPattern("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]"));
    }

    @Property
    void cleaningTwiceChangesNothingMore(@ForAll String text) {
        cleaned(TicketText::note, text)
                .ifPresent(note -> assertThat(TicketText.note(note)).isEqualTo(note));
        cleaned(TicketText::title, text)
                .ifPresent(title -> assertThat(TicketText.title(title)).isEqualTo(title));
    }

    @Example
    void aBlankCustomerIsNone() {
        assertThat(TicketText.customer(Optional.of(" \t "))).isEmpty();
        assertThat(TicketText.customer(Optional.of(" Acme  AG "))).contains("Acme AG");
    }

    private static Optional<String> cleaned(UnaryOperator<String> clean, String text) {
        try {
            return Optional.of(clean.apply(text));
        } catch (Failure refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
            return Optional.empty();
        }
    }
}
