package dev.patchbay.analytics.question.reading;

import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Plan;
import java.util.List;

/** Why a question has no single reading. */
public sealed interface Problem {

    /** Words that several columns fit equally well. */
    record AmbiguousColumn(Span span, List<ColumnMatch> matches) implements Problem {}

    /** Words that are a value of several columns. */
    record AmbiguousValue(Span span, List<ValueMatch> matches) implements Problem {}

    /** Values of different columns with but a comma between: rows that have both, or one of them alone? */
    record OneOrBoth(Span span, List<ValueMatch> matches) implements Problem {}

    /** Words that stand in the sentences of a column, which are no names. */
    record PartOfSentence(Span span, ValueMatch match) implements Problem {}

    /** "annual cost": of what is called annual, or of each year? */
    record StepOrValue(Span span, ValueMatch match, Grain step) implements Problem {}

    /** "cost" where no column is called a cost. */
    record NoMainCost(Span span) implements Problem {}

    /** "the most expensive" where there are no amounts of money. */
    record NoMoney() implements Problem {}

    /** "low satisfaction" where nothing says how low. */
    record HowMuchIs(String quality, Column column) implements Problem {}

    /** "the lowest priority", which is one of its values. */
    record WhichOfScale(Span span, Column column) implements Problem {}

    /** "worst first" where neither the most nor the least is worse. */
    record WhichFirst(Span span) implements Problem {}

    /** The amounts of a column of which many are no numbers. */
    record NotNumbers(Column column) implements Problem {}

    /** The average of what is no number. */
    record NoNumber(Column column) implements Problem {}

    /** "the largest ticket" where no one number says how large a row is. */
    record LargestByWhat(Span rows) implements Problem {}

    /** "agents with hours over 100": each row, or each agent's total, or average? */
    record GroupFilter(int from, int until, Column column, String comparison) implements Problem {}

    /** Quantities of different units, which do not add up. */
    record MixedUnits(Plan plan, Column unit) implements Problem {}

    /** "how long on average" where nothing says of which number. */
    record AggregateOfWhat(Plan plan, Aggregate aggregate) implements Problem {}

    /** "Hours per engineer per week on average": of the weeks' totals, which is not worked out, or of rows? */
    record AverageOfSteps(Plan plan) implements Problem {}

    /** The sum of percentages, prices or scores. */
    record SumOfRates(Plan plan, Column column) implements Problem {}

    /** "the fastest" where nothing says by which figure. */
    record RankedByWhat(Plan plan, boolean largest) implements Problem {}

    /** A word that stands in more values of one column than an answer names. */
    record ManyValues(Span span, ValueMatch match) implements Problem {}

    /** "share of cost" with nothing whose shares they are. */
    record ShareOfWhat() implements Problem {}

    /** "how did cost change" without the periods to compare. */
    record ChangeOfWhat(Plan plan) implements Problem {}

    /** "over 100" with nothing that could be over it. */
    record ComparisonOfWhat(int from, int until) implements Problem {}

    /** "untagged" where there are no tags. */
    record NoTags() implements Problem {}

    /** Days where there is no date column. */
    record NoDates() implements Problem {}

    /** A column that is empty in every row. */
    record EmptyColumn(Column column) implements Problem {}

    /** Hours of a column that only holds days. */
    record WholeDays(Column column) implements Problem {}

    /** More groups than a plan holds. */
    record TooManyGroups() implements Problem {}

    /** "top 5" of nothing named. */
    record TopOfWhat(Draft.Rank rank) implements Problem {}

    /** What is not worked out here, as the subject of a sentence. */
    record Beyond(String what) implements Problem {}
}
