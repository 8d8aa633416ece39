package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Column;
import java.util.List;

/** Why a question has no single reading. */
public sealed interface Problem {

    /** Words that several columns fit equally well. */
    record AmbiguousColumn(Span span, List<ColumnMatch> matches) implements Problem {}

    /** Words that are a value of several columns. */
    record AmbiguousValue(Span span, List<ValueMatch> matches) implements Problem {}

    /** "cost" where no column is called a cost. */
    record NoMainCost(Span span) implements Problem {}

    /** "services over 100": each row, or each service's total? Totals cannot be filtered yet. */
    record GroupFilter(int from, int until, Column column, String comparison) implements Problem {}

    /** "over 100" with nothing that could be over it. */
    record ComparisonOfWhat(int from, int until) implements Problem {}

    /** "untagged" where there are no tags. */
    record NoTags() implements Problem {}

    /** Days where there is no date column. */
    record NoDates() implements Problem {}

    /** Hours of a column that only holds days. */
    record WholeDays(Column column) implements Problem {}

    /** More groups than a plan holds. */
    record TooManyGroups() implements Problem {}

    /** "top 5" of nothing named. */
    record TopOfWhat(Draft.Rank rank) implements Problem {}

    /** What is not worked out here, as the subject of a sentence. */
    record Beyond(String what) implements Problem {}
}
