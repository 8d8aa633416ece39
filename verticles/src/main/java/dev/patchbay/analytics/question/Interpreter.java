package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.Interpretation.Understood;
import dev.patchbay.analytics.question.dates.DateGrammar;
import dev.patchbay.analytics.question.reading.Completion;
import dev.patchbay.analytics.question.reading.Draft;
import dev.patchbay.analytics.question.reading.Problem;
import dev.patchbay.analytics.question.reading.Reader;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.span.Tagger;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.analytics.question.words.Words;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The way of one question from its words to an interpretation. */
final class Interpreter {

    private static final int LONGEST_QUESTION = 1_000;
    private static final int MOST_WORDS = 120;
    /** Below this share of explained words a plan is a guess. */
    private static final double UNDERSTOOD = 0.7;

    private final Lexicon lexicon;
    private final Tagger tagger;
    private final Corrections corrections;

    Interpreter(Lexicon lexicon, LocalDate today) {
        this.lexicon = lexicon;
        this.tagger =
                new Tagger(lexicon, new DateGrammar(today, lexicon.dataset().dates()));
        this.corrections = new Corrections(lexicon, tagger);
    }

    /** Understood, or stuck with something to say; what is said is only worked out when it is wanted. */
    private sealed interface Reading {
        record Whole(Understood understood) implements Reading {}

        record Stuck(Function<Clarification, Interpretation> saying) implements Reading {}
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
        Corrections.Corrected corrected = corrections.correct(asked);
        List<Word> words = corrected.words();
        Draft draft = Reader.read(lexicon, words, corrected.spans());
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
        if (!draft.problems().isEmpty()) {
            return new Reading.Stuck(c -> c.ask(draft.problems().get(0), words));
        }
        Completion.Completed completed = Completion.complete(lexicon, draft, previous);
        if (completed.plan().isEmpty()) {
            return new Reading.Stuck(c -> c.ask(completed.problems().get(0), words));
        }
        Plan plan = completed.plan().get();
        if (coverage.matters() || coverage.confidence() < UNDERSTOOD) {
            return new Reading.Stuck(c -> c.unknownWords(coverage, words, plan));
        }
        if (outside(plan)) {
            return new Reading.Stuck(c -> c.outside(plan));
        }
        var notes = new ArrayList<>(corrected.notes());
        notes.addAll(draft.notes());
        notes.addAll(completed.notes());
        coverage.unknown()
                .forEach(w -> notes.add("I did not use the word \"" + w.word().text() + "\"."));
        return new Reading.Whole(new Understood(plan, coverage.confidence(), notes));
    }

    private static Optional<Problem.Beyond> beyond(Draft draft) {
        return draft.problems().stream()
                .filter(Problem.Beyond.class::isInstance)
                .map(Problem.Beyond.class::cast)
                .findFirst();
    }

    /** Whether a window of the main date holds none of the days that the data covers. */
    private boolean outside(Plan plan) {
        Optional<DateRange> covered = lexicon.dataset().dates();
        Optional<Window> window = plan.window();
        return covered.isPresent()
                && window.isPresent()
                && lexicon.mainDate()
                        .filter(d -> d.name().equals(window.get().column()))
                        .isPresent()
                && !(window.get().range().from().isBefore(covered.get().until())
                        && covered.get().from().isBefore(window.get().range().until()));
    }
}
