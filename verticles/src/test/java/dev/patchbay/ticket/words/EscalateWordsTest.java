package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscalateWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    escalate 1042: customer is down              | 1042 | customer is down
                    escalate TKT-1042 - all of Zurich, since 8   | 1042 | all of Zurich, since 8
                    escalate it because the CEO called           | -    | the CEO called
                    escalate this ticket, they wait for 2 days   | -    | they wait for 2 days
                    escalate: nobody answers                     | -    | nobody answers
                    please escalate #7: Please call!             | 7    | Please call!
                    escalate 1042 nobody answers                 | 1042 | nobody answers
                    """)
    void aTicketIsEscalatedWithAReason(String text, String ticket, String reason) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.Escalate(Said.number(ticket), reason));
    }

    @ParameterizedTest
    @CsvSource({"escalate 1042,TKT-1042", "escalate it please,TKT-1042", "escalate 7:,TKT-7", "escalate,TKT-1042"})
    void whoSaysNoReasonIsAskedForIt(String text, String ticket) {
        assertThat(Said.read(text))
                .isEqualTo(new TicketIntent.Incomplete(
                        "Why does it need more?", "escalate " + ticket + ": customer is down"));
    }

    @ParameterizedTest
    @CsvSource({"de-escalate 1042,1042", "deescalate it,-", "unescalate TKT-7,7"})
    void anEscalationIsEnded(String text, String ticket) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.Deescalate(Said.number(ticket)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"escalated tickets by month", "escalation rate per team", "escalate tickets by customer"})
    void questionsAboutEscalationsAreLeftToOthers(String text) {
        assertThat(new TicketWords().read(text)).isEmpty();
    }
}
