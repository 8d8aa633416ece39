package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.ValueSource;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A table of questions and the plans expected of them, kept as a text file beside the tests. */
final class QuestionTable {

    static final Clock FRIDAY = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private final QuestionParser parser = new QuestionParser(FRIDAY);

    record Line(String shape, String question, String expected) {
        @Override
        public String toString() {
            return shape + ": " + question;
        }
    }

    static List<Line> load(String name) {
        try (InputStream stream = Objects.requireNonNull(QuestionTable.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(QuestionTable::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        int first = text.indexOf(" ; ");
        int last = text.lastIndexOf(" ; ");
        return new Line(text.substring(0, first), text.substring(first + 3, last), text.substring(last + 3));
    }

    /** Asks the questions of a line one after another, each with the plan before it; the last one counts. */
    Interpretation ask(Line line) {
        Dataset dataset = Shapes.ALL.get(line.shape());
        Optional<Plan> previous = Optional.empty();
        Interpretation last = null;
        for (String question : line.question().split(" >> ")) {
            last = parser.interpret(dataset, question, previous, ValueSource.NONE);
            previous = last instanceof Interpretation.Understood understood
                    ? Optional.of(understood.plan())
                    : Optional.empty();
        }
        return last;
    }
}
