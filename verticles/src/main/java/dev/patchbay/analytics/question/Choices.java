package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Questions to choose from, each tried before it is offered. */
final class Choices {

    static final int MOST = 4;
    /** Characters on a button: as many as the strictest of the platforms shows (Slack's; Discord's are 80). */
    static final int LONGEST_LABEL = 75;

    private final Interpreter interpreter;
    private final Optional<Plan> previous;
    private final Phrases phrases;
    private final Wording wording;

    Choices(Interpreter interpreter, Optional<Plan> previous) {
        this.interpreter = interpreter;
        this.previous = previous;
        this.phrases = new Phrases(interpreter.lexicon());
        this.wording = new Wording(interpreter);
    }

    /**
     * The question back with those choices that work; what can be asked instead when none does.
     *
     * @param choices questions by their labels, the likeliest first
     */
    Interpretation offer(String question, Map<String, String> choices) {
        var working = new ArrayList<Answer.Choice>();
        choices.forEach((label, text) -> {
            if (working.size() < MOST && label.length() <= LONGEST_LABEL && works(text)) {
                working.add(new Answer.Choice(label, text));
            }
        });
        return working.isEmpty() ? refuse(question) : new Interpretation.Unclear(question, working);
    }

    /** Says why not, and what can be asked instead. */
    Interpretation refuse(String reason) {
        return new Interpretation.NotInData(reason, Suggestions.of(interpreter));
    }

    private boolean works(String question) {
        return !question.isBlank() && interpreter.plan(question, previous).isPresent();
    }

    /** A plan as a question; empty text when no words say exactly that plan. */
    String restated(Plan plan) {
        return wording.of(plan).orElse("");
    }

    /** Names of columns worth grouping by. */
    List<String> dimensions() {
        return phrases.dimensions().stream()
                .map(phrases::name)
                .distinct()
                .limit(MOST)
                .toList();
    }

    static String text(List<Word> words, int from, int until) {
        return words.subList(from, until).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    static String replaced(List<Word> words, int from, int until, String name) {
        var parts = new ArrayList<String>();
        for (int place = 0; place < words.size(); place++) {
            if (place == from) {
                parts.add(name);
            }
            if (place < from || place >= until) {
                Word word = words.get(place);
                parts.add(word.quoted() ? "\"" + word.text() + "\"" : word.text());
            }
        }
        return String.join(" ", parts).replace(" ,", ",").replaceAll("\\s+", " ");
    }
}
