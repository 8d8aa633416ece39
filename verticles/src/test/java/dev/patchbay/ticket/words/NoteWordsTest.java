package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    note on 1042: called the client             | 1042 | called the client
                    add a note to TKT-1042 called them          | 1042 | called them
                    1042: note rebooted the router              | 1042 | rebooted the router
                    note 1042: waiting for parts!               | 1042 | waiting for parts!
                    add an internal note on this ticket: vendor informed | - | vendor informed
                    note: called the client                     | -    | called the client
                    comment on ticket 1042 - works again        | 1042 | works again
                    """)
    void aNoteIsAdded(String text, String ticket, String note) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.Note(Said.number(ticket), note));
    }

    @Test
    void aNoteKeepsItsLines() {
        assertThat(Said.read("note on 1042: first\n\n  second"))
                .isEqualTo(new TicketIntent.Note(Said.number("1042"), "first\n\n  second"));
    }
}
