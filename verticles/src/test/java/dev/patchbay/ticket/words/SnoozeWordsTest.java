package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnoozeWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    snooze 1042 for 2 hours                 | 1042 | 2 hours
                    snooze TKT-1042 until tomorrow          | 1042 | tomorrow
                    please snooze ticket 7 until 2026-12-01 09:00 please | 7 | 2026-12-01 09:00
                    Snooze it till friday 14:00.            | -    | friday 14:00
                    snooze this ticket to next week         | -    | next week
                    snooze for an hour                      | -    | an hour
                    snooze 1042 2h                          | 1042 | 2h
                    snooze 1042 tomorrow                    | 1042 | tomorrow
                    snooze 2 hours                          | -    | 2 hours
                    snooze 12 for a week                    | 12   | a week
                    snooze 1042 until whenever              | 1042 | whenever
                    """)
    void aTicketIsSnoozed(String text, String ticket, String until) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.Snooze(Said.number(ticket), until));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    wake 1042          | 1042
                    wake up TKT-1042   | 1042
                    wake it up         | -
                    unsnooze 1042      | 1042
                    un-snooze it       | -
                    """)
    void aTicketIsWoken(String text, String ticket) {
        assertThat(Said.read(text)).isEqualTo(new TicketIntent.Wake(Said.number(ticket)));
    }

    @ParameterizedTest
    @CsvSource({"snooze,TKT-1042", "snooze it,TKT-1042", "snooze 7,TKT-7"})
    void whoSaysNoTimeIsAskedForIt(String text, String ticket) {
        assertThat(Said.read(text))
                .isEqualTo(new TicketIntent.Incomplete("Until when?", "snooze " + ticket + " until tomorrow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"snooze requests by region", "wake calls per hour", "snoozed alarms by month", "wake up"})
    void otherTalkOfSleepIsLeftToOthers(String text) {
        assertThat(new TicketWords().read(text)).isEmpty();
    }
}
