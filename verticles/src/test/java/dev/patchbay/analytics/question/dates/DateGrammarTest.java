package dev.patchbay.analytics.question.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.analytics.question.words.Words;
import dev.patchbay.model.analytics.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateGrammarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final DateRange COVERED = range("2025-01-01", "2026-11-20");

    private final DateGrammar grammar = new DateGrammar(FRIDAY, Optional.of(COVERED));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today | 2026-11-20 | 2026-11-21",
                "yesterday | 2026-11-19 | 2026-11-20",
                "this week | 2026-11-16 | 2026-11-23",
                "last week | 2026-11-09 | 2026-11-16",
                "last month | 2026-10-01 | 2026-11-01",
                "the previous month | 2026-10-01 | 2026-11-01",
                "this quarter | 2026-10-01 | 2027-01-01",
                "last quarter | 2026-07-01 | 2026-10-01",
                "next year | 2027-01-01 | 2028-01-01",
                "last 7 days | 2026-11-14 | 2026-11-21",
                "past three months | 2026-08-21 | 2026-11-21",
                "last monday | 2026-11-16 | 2026-11-17",
                "3 days ago | 2026-11-17 | 2026-11-18",
                "two months ago | 2026-09-01 | 2026-10-01",
                "ytd | 2026-01-01 | 2026-11-21",
                "month to date | 2026-11-01 | 2026-11-21",
                "this year so far | 2026-01-01 | 2026-11-21",
                "in September | 2026-09-01 | 2026-10-01",
                "in december | 2025-12-01 | 2026-01-01",
                "Sept 2025 | 2025-09-01 | 2025-10-01",
                "5 Sep | 2026-09-05 | 2026-09-06",
                "September 5th, 2025 | 2025-09-05 | 2025-09-06",
                "the 5th of September | 2026-09-05 | 2026-09-06",
                "Q1 2025 | 2025-01-01 | 2025-04-01",
                "2025-Q2 | 2025-04-01 | 2025-07-01",
                "in the third quarter | 2026-07-01 | 2026-10-01",
                "in 2025 | 2025-01-01 | 2026-01-01",
                "2025-03 | 2025-03-01 | 2025-04-01",
                "2025-03-09 | 2025-03-09 | 2025-03-10",
                "31.03.2025 | 2025-03-31 | 2025-04-01",
                "since 2026-11-01 | 2026-11-01 | 2026-11-20",
                "from 5 Sep | 2026-09-05 | 2026-11-20",
                "from September | 2026-09-01 | 2026-10-01",
                "from September onwards | 2026-09-01 | 2026-11-20",
                "until March 2025 | 2025-01-01 | 2025-04-01",
                "before 10 March 2025 | 2025-01-01 | 2025-03-10",
                "after 10 November 2026 | 2026-11-11 | 2026-11-20",
                "between 5 and 10 September | 2026-09-05 | 2026-09-11",
                "from Dec 20 to Jan 5 2026 | 2025-12-20 | 2026-01-06",
                "January to March 2026 | 2026-01-01 | 2026-04-01",
                "the first week of September | 2026-09-01 | 2026-09-08",
                "last 3 days of March 2026 | 2026-03-29 | 2026-04-01",
                "second half of 2025 | 2025-07-01 | 2026-01-01",
                "13/09/2026 | 2026-09-13 | 2026-09-14",
            })
    void aPhraseNamesHalfOpenDays(String phrase, LocalDate from, LocalDate until) {
        var words = Words.of(phrase);
        int start = words.get(0).is("the") ? 1 : 0;

        var found = grammar.at(words, start);

        assertThat(found).hasValueSatisfying(p -> {
            assertThat(p.range()).isEqualTo(new DateRange(from, until));
            assertThat(p.words()).isEqualTo(words.size() - start);
        });
    }

    @ParameterizedTest
    @CsvSource({"may", "march", "31.02.2025", "second", "last", "99/99/2025", "2024", "0"})
    void otherWordsAreNoDates(String text) {
        assertThat(grammar.at(Words.of(text), 0)).isEmpty();
    }

    @Test
    void aDateOfTwoReadingsIsReadMonthFirstAndSaid() {
        assertThat(grammar.at(Words.of("03/04/2026"), 0)).hasValueSatisfying(p -> {
            assertThat(p.range().from()).isEqualTo(LocalDate.of(2026, 3, 4));
            assertThat(p.note()).contains("Read 03/04/2026 as 4 Mar 2026, month first.");
        });
    }

    @Test
    void aDateOfTwoReadingsIsTheOneTheDataHolds() {
        var november = new DateGrammar(FRIDAY, Optional.of(range("2026-11-01", "2026-11-20")));

        assertThat(november.at(Words.of("03/11/2026"), 0))
                .hasValueSatisfying(p -> assertThat(p.range().from()).isEqualTo(LocalDate.of(2026, 11, 3)));
    }

    @Property
    void writtenDaysAreReadBack(
            @ForAll @IntRange(max = 9_000) int from, @ForAll @IntRange(min = 1, max = 900) int days) {
        LocalDate start = LocalDate.of(2010, 1, 1).plusDays(from);
        var range = new DateRange(start, start.plusDays(days));

        var found = grammar.at(Words.of("from " + DateText.range(range)), 0);

        assertThat(found.map(DatePhrase::range).filter(range::equals).or(() -> grammar.at(
                                Words.of("on " + DateText.range(range)), 0)
                        .map(DatePhrase::range)))
                .contains(range);
    }

    private static DateRange range(String from, String until) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(until));
    }
}
