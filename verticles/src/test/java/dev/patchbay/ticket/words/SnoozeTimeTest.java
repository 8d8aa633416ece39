package dev.patchbay.ticket.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnoozeTimeTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    /** A Friday, in winter time. */
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 15, 30, 0, 0, ZURICH);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 hours                   | 2026-11-20T17:30
                    for 2 hours               | 2026-11-20T17:30
                    for the next 2 hours      |
                    an hour                   | 2026-11-20T16:30
                    half an hour              | 2026-11-20T16:00
                    90m                       | 2026-11-20T17:00
                    45 min                    | 2026-11-20T16:15
                    3 Days                    | 2026-11-23T15:30
                    half a day                | 2026-11-21T03:30
                    a week                    | 2026-11-27T15:30
                    until tomorrow            | 2026-11-21T08:00
                    tomorrow morning          | 2026-11-21T08:00
                    tomorrow at 14:15         | 2026-11-21T14:15
                    tonight                   | 2026-11-20T18:00
                    today at 5pm              | 2026-11-20T17:00
                    monday                    | 2026-11-23T08:00
                    friday 14:00              | 2026-11-27T14:00
                    next tue afternoon        | 2026-11-24T14:00
                    next week                 | 2026-11-23T08:00
                    16:00                     | 2026-11-20T16:00
                    at 9                      | 2026-11-21T09:00
                    9am                       | 2026-11-21T09:00
                    12am                      | 2026-11-21T00:00
                    noon                      | 2026-11-21T12:00
                    2026-12-01                | 2026-12-01T08:00
                    2026-12-01 09:45          | 2026-12-01T09:45
                    """)
    void aTimeIsMeantFromWhereAndWhenItIsSaid(String words, String local) {
        if (local == null) {
            assertThat(SnoozeTime.read(words, NOW)).isEmpty();
            return;
        }
        Instant expected = LocalDateTime.parse(local).atZone(ZURICH).toInstant();

        assertThat(SnoozeTime.read(words, NOW)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-01T09:00:00Z", "2026-12-01t10:00:00+01:00"})
    void aProgramSaysItWithAnOffset(String words) {
        assertThat(SnoozeTime.read(words, NOW)).contains(Instant.parse("2026-12-01T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "later",
                "25:00",
                "13pm",
                "2026-02-30",
                "2026-13-01",
                "99999999999 hours",
                "half a week",
                "tomorrow maybe",
                "2026-12-01T25:00:00Z",
                "someday 14:00"
            })
    void whatIsNoTimeIsNone(String words) {
        assertThat(SnoozeTime.read(words, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tomorrow,2026-03-29T06:00:00Z", "1 day,2026-03-29T13:00:00Z", "24 hours,2026-03-29T14:00:00Z"})
    void aDayIsADayOfTheCalendarAlsoWhenClocksChange(String words, Instant meant) {
        ZonedDateTime eve = ZonedDateTime.of(2026, 3, 28, 15, 0, 0, 0, ZURICH);

        assertThat(SnoozeTime.read(words, eve)).contains(meant);
    }

    @Property
    void anyTextIsReadWithoutFailing(@ForAll String words) {
        SnoozeTime.read(words, NOW);
    }
}
