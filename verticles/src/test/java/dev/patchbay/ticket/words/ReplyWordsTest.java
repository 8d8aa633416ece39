package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.ticket.words.TicketIntent.Incomplete;
import dev.patchbay.ticket.words.TicketIntent.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    reply on 1042: It works again.            | 1042 | It works again.
                    reply to TKT-1042: please restart         | 1042 | please restart
                    send a reply to the customer on it: done? | -    | done?
                    tell the customer on 1042: we're on it    | 1042 | we're on it
                    1042 reply back in five minutes           | 1042 | back in five minutes
                    answer: it was the cable                  | -    | it was the cable
                    """)
    void aReplyIsReadWithItsWords(String text, String ticket, String reply) {
        assertThat(Said.read(text)).isEqualTo(new Reply(Said.number(ticket), reply));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply on 1042", "reply:", "reply to TKT-1042:  "})
    void aReplyWithoutWordsIsAskedBack(String text) {
        assertThat(Said.read(text)).isInstanceOf(Incomplete.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"note on 1042: replied to the customer", "internal note on it: answer: no"})
    void aNoteIsNeverTakenForAReply(String text) {
        assertThat(Said.read(text)).isInstanceOf(TicketIntent.Note.class);
    }
}
