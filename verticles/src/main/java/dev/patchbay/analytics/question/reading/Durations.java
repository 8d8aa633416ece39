package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Numbers;
import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds what is asked about the time from one date to another: "closed within 3 days", "older than a year", "how long to
 * close". No plan holds it, and what else the words could be read as, a step of time or a limit, was not asked.
 */
final class Durations {

    private static final String TOOK = "how long it took from one date to another";
    private static final Set<String> UNITS =
            Set.of("second", "minute", "hour", "day", "week", "month", "quarter", "year", "hr", "min", "wk", "yr");
    /** What is said of how long something takes, before "to close". */
    private static final String LONG =
            "long|longer|longest|shortest|fastest|slowest|quickest|time|took|take|takes|taken|seconds?|minutes?|hours?"
                    + "|days?|weeks?|months?";

    private final Lexicon lexicon;
    private final List<Word> words;
    private final List<Span> spans;

    private Durations(Lexicon lexicon, List<Word> words, List<Span> spans) {
        this.lexicon = lexicon;
        this.words = words;
        this.spans = spans;
    }

    static Optional<Problem.Beyond> of(Lexicon lexicon, List<Word> words, List<Span> spans) {
        return new Durations(lexicon, words, spans).found().map(Problem.Beyond::new);
    }

    private Optional<String> found() {
        if (any(place -> is(place, "older|younger|newer") && is(place + 1, "than") && length(place + 2))) {
            return Optional.of("how old something is");
        }
        boolean took = any(place -> is(place, "within") && length(place + 1))
                || any(this::same)
                || spans.stream().anyMatch(this::longerThan)
                || spans.stream().anyMatch(this::toDate);
        return took ? Optional.of(TOOK) : Optional.empty();
    }

    /** "closed same day", "resolved in the same week". */
    private boolean same(int place) {
        boolean dated = spans.stream().anyMatch(s -> date(s).isPresent());
        boolean step = is(place + 1, "day") || dated && is(place + 1, "hour|week|month");
        return is(place, "same-day") || is(place, "same") && step && !inDays(place);
    }

    /** "24 hours", "an hour", "one day". */
    private boolean length(int place) {
        boolean some = is(place, "an?")
                || place < words.size() && Numbers.read(words.get(place)).isPresent();
        return some && unit(place + 1) && !inDays(place);
    }

    private boolean unit(int place) {
        return place < words.size()
                && UNITS.contains(Text.singular(words.get(place).lower()));
    }

    private boolean inDays(int place) {
        return spans.stream()
                .filter(s -> s.from() <= place && place < s.until())
                .anyMatch(s -> s.is(Meaning.Days.class) || s.is(Meaning.Shifted.class));
    }

    /** "over 4 hours", where no column holds hours, or "longer than 2 days to close". */
    private boolean longerThan(Span sign) {
        if (!sign.is(Meaning.Compared.class) || !length(sign.until()) || inDays(sign.until())) {
            return false;
        }
        boolean kept = lexicon.dataset().columns().stream()
                .filter(c -> c.role() == ColumnRole.MEASURE)
                .anyMatch(c -> Text.split(c.name()).stream().map(Text::singular).anyMatch(UNITS::contains));
        boolean dated = spans.stream().anyMatch(s -> s.from() > sign.from() && date(s).isPresent());
        return dates() > 1 && (dated || !kept);
    }

    private long dates() {
        return lexicon.dataset().columns().stream()
                .filter(c -> c.role() == ColumnRole.DATE)
                .count();
    }

    /** "How long to close", "days from opened to closed", "resolution time". */
    private boolean toDate(Span span) {
        Optional<Column> date = date(span);
        if (date.isEmpty()) {
            return named(span).isPresent() && is(span.from() - 1, "to") && is(span.from() - 2, "time");
        }
        boolean led = is(span.from() - 1, "to|until|and")
                && (IntStream.range(0, span.from()).anyMatch(place -> is(place, LONG)) || between(span, date.get()));
        return led || is(span.until(), "time") && unexplained(span.until());
    }

    /** Whether another date stands before it: "from opened to closed". */
    private boolean between(Span span, Column date) {
        return is(span.from() - 1, "to|until")
                && spans.stream()
                        .filter(s -> s.until() == span.from() - 1)
                        .flatMap(s -> date(s).stream())
                        .anyMatch(other -> !other.equals(date));
    }

    private boolean unexplained(int place) {
        return spans.stream().noneMatch(s -> s.from() <= place && place < s.until());
    }

    /** The column of dates that a span names, and no number. */
    private static Optional<Column> date(Span span) {
        return named(span).flatMap(matches -> matches.stream()
                .filter(ColumnMatch::date)
                .map(ColumnMatch::column)
                .findFirst());
    }

    private static Optional<List<ColumnMatch>> named(Span span) {
        return span.meaning() instanceof Meaning.Columns columns
                        && columns.matches().stream().noneMatch(ColumnMatch::numeric)
                ? Optional.of(columns.matches())
                : Optional.empty();
    }

    private boolean any(IntPredicate place) {
        return IntStream.range(0, words.size()).anyMatch(place);
    }

    private boolean is(int place, String pattern) {
        return place >= 0
                && place < words.size()
                && !words.get(place).quoted()
                && words.get(place).lower().matches(pattern);
    }
}
