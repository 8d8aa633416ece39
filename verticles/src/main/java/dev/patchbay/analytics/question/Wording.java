package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Plan;
import java.util.Optional;
import java.util.stream.Stream;

/** Says a plan as a question, and only in words that are read back as that same plan. */
final class Wording {

    private final Interpreter interpreter;
    private final Phrases phrases;

    Wording(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.phrases = new Phrases(interpreter.lexicon());
    }

    /** In the fewest words that are clear; empty when there are none. */
    Optional<String> of(Plan plan) {
        return Stream.of(Restatement.Style.values())
                .map(style -> new Restatement(phrases, style).of(plan))
                .filter(q -> interpreter
                        .plan(q, Optional.empty())
                        .filter(plan::equals)
                        .isPresent())
                .map(Phrases::capital)
                .findFirst();
    }
}
