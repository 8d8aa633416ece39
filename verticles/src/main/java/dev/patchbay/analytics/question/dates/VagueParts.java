package dev.patchbay.analytics.question.dates;

import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** "early August", "mid August", "the middle of August", "late August": ten days or so, which are said. */
final class VagueParts {

    private static final int TEN_DAYS = 10;
    private static final int MIDDLE = 15;

    private VagueParts() {}

    /** @param period reads a whole period from a word on */
    static Optional<DatePhrase> at(List<Word> words, int at, IntFunction<Optional<DatePhrase>> period) {
        String part = words.get(at).lower();
        if (!part.matches("early|mid|middle|late") || at + 1 >= words.size()) {
            return Optional.empty();
        }
        boolean of = words.get(at + 1).is("of") && part.equals("middle");
        int next = of ? at + 2 : at + 1;
        if (next >= words.size() || part.equals("middle") && !of) {
            return Optional.empty();
        }
        return period.apply(next)
                .filter(p -> p.range().equals(Unit.MONTH.around(p.range().from())))
                .map(p -> said(words, at, next + p.words(), part(part, p.range())));
    }

    private static DateRange part(String part, DateRange month) {
        LocalDate second = month.from().plusDays(TEN_DAYS);
        LocalDate third = second.plusDays(TEN_DAYS);
        return switch (part) {
            case "early" -> new DateRange(month.from(), second);
            case "late" -> new DateRange(third, month.until());
            default -> new DateRange(second, third);
        };
    }

    private static DatePhrase said(List<Word> words, int from, int until, DateRange days) {
        return DatePhrase.of(days, until - from)
                .noting("Read \"" + text(words, from, until) + "\" as " + DateText.span(days) + ".");
    }

    private static String text(List<Word> words, int from, int until) {
        return String.join(
                " ", words.subList(from, until).stream().map(Word::text).toList());
    }

    /** The middle that something lasts since or until is its 15th. */
    static DatePhrase day(DatePhrase phrase) {
        DateRange days = phrase.range();
        LocalDate month = days.from().withDayOfMonth(1);
        boolean middle = phrase.note().isPresent() && days.equals(part("mid", Unit.MONTH.around(month)));
        LocalDate day = month.withDayOfMonth(MIDDLE);
        return middle
                ? DatePhrase.of(Unit.DAY.around(day), phrase.words())
                        .noting(phrase.note().get().replace(DateText.span(days), DateText.day(day)))
                : phrase;
    }
}
