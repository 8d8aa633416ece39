package dev.patchbay.analytics.question.schema;

import dev.patchbay.model.analytics.Column;
import java.util.List;
import java.util.Map;

/** Where values are found that are too many to be kept: the data itself. */
@FunctionalInterface
public interface ValueSource {

    /** Knows nothing beyond what is kept. */
    ValueSource NONE = (columns, words) -> Map.of();

    /** More values of a column than this say too little of what is meant. */
    int MOST = 200;

    /**
     * Values that hold any of the words, letter case aside; of an id only those that are one of the words.
     *
     * @param words in lower case
     * @return at most {@link #MOST} for each column; columns without any are left out
     */
    Map<Column, List<String>> holding(List<Column> columns, List<String> words);
}
