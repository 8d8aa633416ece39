package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.Interpretation.Understood;
import dev.patchbay.analytics.question.dates.DateGrammar;
import dev.patchbay.analytics.question.reading.Completion;
import dev.patchbay.analytics.question.reading.Draft;
import dev.patchbay.analytics.question.reading.Problem;
import dev.patchbay.analytics.question.reading.Reader;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Deadlines;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueSource;
import dev.patchbay.analytics.question.span.Meaning;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.span.Tagger;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.analytics.question.words.Words;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.ExportFormat;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The way of one question from its words to an interpretation. */
final class Interpreter {

    private static final int LONGEST_QUESTION = 1_000;
    private static final int MOST_WORDS = 120;

    private final Lexicon lexicon;
    private final LocalDate today;
    private final Tagger tagger;
    private final Corrections corrections;
    /** For dates that lie ahead: a month without a year is the nearest one. */
    private final Corrections ahead;

    Interpreter(Lexicon lexicon, LocalDate today) {
        this.lexicon = lexicon;
        this.today = today;
        this.tagger =
                new Tagger(lexicon, new DateGrammar(today, lexicon.dataset().dates()));
        this.corrections = new Corrections(lexicon, tagger);
        this.ahead = new Corrections(lexicon, new Tagger(lexicon, DateGrammar.around(today)));
    }

    /** Understood, or stuck with something to say; what is said is only worked out when it is wanted. */
    private sealed interface Reading {
        record Whole(Understood understood) implements Reading {}

        record Stuck(Function<Clarification, Interpretation> saying) implements Reading {}
    }

    /** The same, knowing also the values of the data that hold words it is not sure of. */
    Interpreter knowing(String question, ValueSource source) {
        List<Column> sampled = lexicon.sampled();
        List<Word> words = question.length() > LONGEST_QUESTION ? List.of() : Words.of(question);
        List<String> unsure = sampled.isEmpty() || words.size() > MOST_WORDS ? List.of() : tagger.unsure(words);
        return unsure.isEmpty() ? this : new Interpreter(lexicon.with(source.holding(sampled, unsure)), today);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    Interpretation interpret(String question, Optional<Plan> previous) {
        return switch (read(question, previous)) {
            case Reading.Whole whole -> whole.understood();
            case Reading.Stuck stuck -> stuck.saying().apply(new Clarification(this, previous));
        };
    }

    /** The plan of a question that has exactly one reading. */
    Optional<Plan> plan(String question, Optional<Plan> previous) {
        return read(question, previous) instanceof Reading.Whole whole
                ? Optional.of(whole.understood().plan())
                : Optional.empty();
    }

    private Reading read(String question, Optional<Plan> previous) {
        List<Word> words = question.length() > LONGEST_QUESTION ? List.of() : Words.of(question);
        if (question.length() > LONGEST_QUESTION || words.size() > MOST_WORDS) {
            return new Reading.Stuck(c -> c.tooLong(question.length(), LONGEST_QUESTION));
        }
        return words.isEmpty() ? new Reading.Stuck(Clarification::nothing) : read(words, previous);
    }

    private Reading read(List<Word> asked, Optional<Plan> previous) {
        Corrections.Corrected near = corrections.correct(asked);
        Corrections.Corrected corrected =
                isCurrent() && near.spans().stream().anyMatch(this::deadline) ? ahead.correct(asked) : near;
        List<Word> words = corrected.words();
        Draft draft = Reader.read(lexicon, words, corrected.spans(), previous);
        var coverage = Coverage.of(words, corrected.spans(), draft);
        Optional<Problem.Beyond> beyond = beyond(draft);
        if (beyond.isPresent()) {
            return new Reading.Stuck(c -> c.beyond(beyond.get().what()));
        }
        boolean changes = previous.isPresent()
                && draft.changesSomething()
                && coverage.unknown().isEmpty();
        if (!draft.aboutData()
                && !changes
                && draft.window().isPresent()
                && coverage.unknown().isEmpty()) {
            return new Reading.Stuck(c -> c.onlyDays(draft.window().get()));
        }
        if (!draft.aboutData() && !changes) {
            return new Reading.Stuck(c -> c.unrelated(coverage.unknownWords()));
        }
        Completion.Completed completed = draft.problems().isEmpty()
                ? Completion.complete(lexicon, draft, previous)
                : Completion.Completed.stuck(draft.problems());
        if (completed.plan().isEmpty()) {
            return stuck(completed.problems().get(0), coverage, words, previous);
        }
        Plan plan = completed.plan().get();
        if (!coverage.unknown().isEmpty()) {
            return new Reading.Stuck(c -> c.unknownWords(coverage, words, plan));
        }
        List<Span> lost = Audit.lost(lexicon, words, corrected.spans(), plan);
        if (!lost.isEmpty()) {
            return new Reading.Stuck(
                    c -> c.unused(text(words, lost.get(0)), lost.get(0).is(Meaning.Not.class), plan));
        }
        Optional<Window> outside = Stream.of(plan.window(), plan.baseline())
                .flatMap(Optional::stream)
                .filter(this::outside)
                .findFirst();
        if (outside.isPresent()) {
            return new Reading.Stuck(c -> c.outside(plan, outside.get()));
        }
        var notes = new ArrayList<>(corrected.notes());
        notes.addAll(draft.notes());
        notes.addAll(completed.notes());
        return new Reading.Whole(new Understood(plan, coverage.confidence(), notes));
    }

    /** A word that means nothing stands in no choice: what is offered is the question without it. */
    private Reading stuck(Problem problem, Coverage coverage, List<Word> words, Optional<Plan> previous) {
        List<Word> known = coverage.known(words);
        boolean less = !known.isEmpty() && known.size() < words.size();
        return less && read(known, previous) instanceof Reading.Stuck rest
                ? new Reading.Stuck(c -> c.besides(coverage, rest.saying().apply(c)))
                : new Reading.Stuck(c -> c.ask(problem, words));
    }

    /** Whether the data is of these days: of an old export, the months named are the old ones. */
    private boolean isCurrent() {
        return lexicon.dataset().format() == ExportFormat.GENERIC
                && lexicon.dataset()
                        .dates()
                        .filter(covered -> covered.until().isAfter(today.minusMonths(6)))
                        .isPresent();
    }

    /** Whether words name a date that lies ahead of many rows, and not the one that they are filed by. */
    private boolean deadline(Span span) {
        return span.meaning() instanceof Meaning.Columns columns
                && columns.matches().stream()
                        .map(ColumnMatch::column)
                        .limit(1)
                        .anyMatch(c -> Deadlines.is(c)
                                && lexicon.mainDate().filter(c::equals).isEmpty());
    }

    private static String text(List<Word> words, Span span) {
        return Choices.text(words, span.from(), span.until());
    }

    private static Optional<Problem.Beyond> beyond(Draft draft) {
        return draft.problems().stream()
                .filter(Problem.Beyond.class::isInstance)
                .map(Problem.Beyond.class::cast)
                .findFirst();
    }

    /** Whether a window of the main date holds none of the days that the data covers. */
    private boolean outside(Window window) {
        Optional<DateRange> covered = lexicon.dataset().dates();
        return covered.isPresent()
                && lexicon.mainDate()
                        .filter(d -> d.name().equals(window.column()))
                        .isPresent()
                && !(window.range().from().isBefore(covered.get().until())
                        && covered.get().from().isBefore(window.range().until()));
    }
}
