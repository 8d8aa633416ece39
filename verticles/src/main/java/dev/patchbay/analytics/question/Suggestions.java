package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The first questions worth asking a new dataset. */
final class Suggestions {

    private static final int MOST = 5;
    /** Groups that are all worth showing. */
    private static final int FEW = 5;

    private Suggestions() {}

    /** At most five questions, each understood by {@link QuestionParser}, the most telling first. */
    static List<String> of(Interpreter interpreter) {
        Lexicon lexicon = interpreter.lexicon();
        return candidates(lexicon.dataset(), new Phrases(lexicon)).stream()
                .filter(q -> q.length() <= Choices.LONGEST_LABEL)
                .filter(q -> interpreter.plan(q, Optional.empty()).isPresent())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> candidates(Dataset dataset, Phrases phrases) {
        String measure = Phrases.capital(phrases.measure());
        List<Column> dimensions = phrases.dimensions();
        var questions = new ArrayList<String>();
        dimensions.stream().limit(1).forEach(d -> questions.add(cut(phrases, d)));
        if (dataset.first(ColumnRole.DATE).isPresent()) {
            questions.add(measure + (phrases.spansMonths() ? " per month" : " per day"));
        }
        dimensions.stream().skip(1).limit(1).forEach(d -> questions.add(measure + " by " + phrases.name(d)));
        withoutTag(dataset, phrases).ifPresent(questions::add);
        dimensions.stream().skip(2).limit(1).forEach(d -> questions.add(cut(phrases, d)));
        questions.add("Total " + phrases.measure());
        phrases.numbers().limit(2).forEach(c -> questions.add("Average " + phrases.name(c)));
        dimensions.stream().skip(3).forEach(d -> questions.add(measure + " by " + phrases.name(d)));
        questions.add("How many " + phrases.rows() + " are there?");
        dimensions.forEach(d -> questions.add("How many different " + phrases.plural(d.name()) + "?"));
        return questions;
    }

    /** Of several tags, rows that lack one may all have another, so the one with the most gaps is named. */
    private static Optional<String> withoutTag(Dataset dataset, Phrases phrases) {
        List<Column> tags = dataset.ownColumns().stream()
                .filter(c -> c.role() == ColumnRole.TAG)
                .toList();
        return tags.stream()
                .filter(c -> c.nulls() > 0 && c.distinct() > 0)
                .max(Comparator.comparingLong(Column::nulls))
                .map(c -> tags.size() == 1
                        ? untagged(phrases)
                        : Phrases.capital(phrases.measure()) + " without " + phrases.name(c));
    }

    private static String untagged(Phrases phrases) {
        String rows = "number of " + phrases.rows();
        return phrases.measure().equals(rows)
                ? "Number of untagged " + phrases.rows()
                : "Untagged " + phrases.measure();
    }

    /** The largest few of many groups, or all of few. */
    private static String cut(Phrases phrases, Column dimension) {
        return dimension.distinct() > FEW
                ? "Top 5 " + phrases.plural(dimension.name()) + " by " + phrases.measure()
                : Phrases.capital(phrases.measure()) + " by " + phrases.name(dimension);
    }
}
