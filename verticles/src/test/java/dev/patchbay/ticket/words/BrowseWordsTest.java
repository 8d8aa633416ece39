package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowseWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    list tickets                       | OPEN PENDING · - · all
                    tickets                            | OPEN PENDING · - · all
                    open tickets                       | OPEN PENDING · - · all
                    show me the open tickets           | OPEN PENDING · - · all
                    my tickets                         | OPEN PENDING · - · mine
                    show my tickets please             | OPEN PENDING · - · mine
                    tickets for Acme                   | OPEN PENDING · Acme · all
                    list open tickets for Acme AG      | OPEN PENDING · Acme AG · all
                    list closed tickets                | CLOSED · - · all
                    my closed tickets                  | CLOSED · - · mine
                    list all tickets                   | · - · all
                    all tickets for Acme               | · Acme · all
                    which tickets are pending?         | PENDING · - · all
                    tickets assigned to me             | OPEN PENDING · - · mine
                    """)
    void ticketsAreListed(String text, String expected) {
        assertThat(Said.read(text)).isInstanceOfSatisfying(TicketIntent.Browse.class, browse -> {
            String statuses =
                    browse.statuses().stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
            assertThat((statuses + " · " + browse.customer().orElse("-") + " · " + (browse.mine() ? "mine" : "all"))
                            .strip())
                    .isEqualTo(expected);
        });
    }
}
