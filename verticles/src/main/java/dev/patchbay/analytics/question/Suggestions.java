package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first questions worth asking a new dataset. */
public final class Suggestions {

    private static final int MOST = 5;
    private static final int DAYS_TO_SHOW_MONTHS = 92;

    private Suggestions() {}

    /** At most five questions, each understood by {@link QuestionParser}, the most telling first. */
    public static List<String> of(Dataset dataset) {
        return of(new Interpreter(new Lexicon(dataset), LocalDate.EPOCH));
    }

    static List<String> of(Interpreter interpreter) {
        Lexicon lexicon = interpreter.lexicon();
        return candidates(lexicon.dataset(), new Phrases(lexicon)).stream()
                .filter(q -> interpreter.plan(q, Optional.empty()).isPresent())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> candidates(Dataset dataset, Phrases phrases) {
        String measure = phrases.measure();
        List<Column> dimensions = phrases.dimensions();
        var questions = new ArrayList<String>();
        dimensions.stream().limit(1).forEach(d -> questions.add(top(phrases, d, measure)));
        if (dataset.first(ColumnRole.DATE).isPresent()) {
            questions.add(capital(measure) + (months(dataset) ? " per month" : " per day"));
        }
        dimensions.stream().skip(1).limit(1).forEach(d -> questions.add(capital(measure) + " by " + phrases.name(d)));
        dataset.columns().stream()
                .filter(c -> c.role() == ColumnRole.TAG && c.nulls() > 0)
                .limit(1)
                .forEach(c -> questions.add(untagged(measure)));
        dimensions.stream().skip(2).limit(1).forEach(d -> questions.add(top(phrases, d, measure)));
        questions.add("Total " + measure);
        phrases.numbers().limit(2).forEach(c -> questions.add("Average " + phrases.name(c)));
        dimensions.stream().skip(3).forEach(d -> questions.add(capital(measure) + " by " + phrases.name(d)));
        questions.add("How many rows are there?");
        dimensions.forEach(d -> questions.add("How many different " + phrases.plural(d) + "?"));
        return questions;
    }

    private static String top(Phrases phrases, Column dimension, String measure) {
        return "Top 5 " + phrases.plural(dimension) + " by " + measure;
    }

    private static String untagged(String measure) {
        return measure.startsWith("number") ? "How many rows are untagged?" : "Untagged " + measure;
    }

    private static boolean months(Dataset dataset) {
        return dataset.dates()
                .filter(r -> r.until().toEpochDay() - r.from().toEpochDay() > DAYS_TO_SHOW_MONTHS)
                .isPresent();
    }

    private static String capital(String text) {
        return text.startsWith("\"") ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
