package dev.patchbay.analytics.question.schema;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Column;
import java.util.List;

/**
 * Values of one column that words may mean.
 *
 * @param values one value, or several that all hold the words
 * @param score 1 for the value itself, less for a short form, a part of it or several values
 */
public record ValueMatch(Column column, List<String> values, double score) {

    /** The score of a value found by its initials. */
    static final double INITIALS = 0.93;

    public ValueMatch {
        values = List.copyOf(values);
    }

    /** Whether a value is called exactly so. */
    public boolean whole() {
        return score == ValueIndex.WHOLE;
    }

    /** Whether the words are only a part of the values. */
    public boolean partial() {
        return score < 0.9;
    }

    /** Whether the words are but a part of one of the sentences that the column describes its rows in. */
    public boolean partOfSentence() {
        return partial() && ValueIndex.sentences(column);
    }

    /** Whether each of its values has the words one after another, though more than them. */
    public boolean hasTogether(String key) {
        return partial()
                && !partOfSentence()
                && values.stream().allMatch(value -> Text.key(value).contains(key));
    }

    /** Whether the letters of one word are only the initials of the value's words: "ecc" of Elastic Compute Cloud. */
    public boolean initials() {
        return score == INITIALS;
    }
}
