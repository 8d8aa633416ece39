package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Plan;
import java.util.Optional;
import java.util.stream.Stream;

/** Says a plan as a question, and only in words that are read back as that same plan. */
final class Wording {

    private final Interpreter interpreter;
    private final Restatement everyday;
    private final Restatement exact = new Restatement(ColumnNames::exact);

    Wording(Interpreter interpreter) {
        this.interpreter = interpreter;
        var lexicon = interpreter.lexicon();
        var names = new ColumnNames(lexicon);
        this.everyday = new Restatement(
                c -> lexicon.dataset().column(c).map(names::shortest).orElse(c));
    }

    /** Everyday names where they are clear, else the file's own names in quotes; empty when neither can be read. */
    Optional<String> of(Plan plan) {
        return Stream.of(everyday, exact)
                .map(r -> r.of(plan))
                .filter(q -> interpreter
                        .plan(q, Optional.empty())
                        .filter(plan::equals)
                        .isPresent())
                .findFirst();
    }
}
