package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.dates.DatePhrase;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Grain;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a few words of a question stand for. */
public sealed interface Meaning {

    /** "average", "max". */
    record Aggregated(Aggregate aggregate) implements Meaning {}

    /** "how many", "number of". */
    record Counted() implements Meaning {}

    /** "different", "unique". */
    record Different() implements Meaning {}

    /** "cost", "spend", "bill". */
    record MainCost() implements Meaning {}

    /** "rows", or what the rows are: "tickets". */
    record Rows() implements Meaning {}

    record Columns(List<ColumnMatch> matches) implements Meaning {}

    record Values(List<ValueMatch> matches) implements Meaning {}

    /**
     * "by", "per", "for each".
     *
     * @param further whether it cuts finer what was cut before: "break it down by"
     */
    record GroupBy(boolean further) implements Meaning {}

    /** "top 5", "bottom 3": always an order of groups. */
    record Ranked(Optional<Integer> count, boolean largest) implements Meaning {}

    /** "highest", "3 cheapest", "the most": an order of groups, or the largest value where nothing is grouped. */
    record Superlative(Optional<Integer> count, boolean largest) implements Meaning {}

    /** "per day", "daily". */
    record EveryStep(Grain grain) implements Meaning {}

    /** "day", "months": a step of time wherever something to group by is expected. */
    record Step(Grain grain) implements Meaning {}

    /** "over time", "trend". */
    record OverTime() implements Meaning {}

    record Days(DatePhrase phrase) implements Meaning {}

    /** ">", "at least"; a sign speaks of single rows, words may speak of totals. */
    record Compared(Comparison comparison, boolean sign) implements Meaning {}

    record Between() implements Meaning {}

    record Amount(BigDecimal number) implements Meaning {}

    /** "where", "whose": what follows chooses rows. */
    record Where() implements Meaning {}

    /** "in", "for", "only", "is": what follows is likely a value. */
    record Link() implements Meaning {}

    /** "not", "excluding". */
    record Not() implements Meaning {}

    /** "excluded", after what it is about. */
    record Excluded() implements Meaning {}

    record Containing() implements Meaning {}

    record StartingWith() implements Meaning {}

    /** "missing", "empty". */
    record Absent() implements Meaning {}

    /** "untagged". */
    record Untagged() implements Meaning {}

    /** "and", "or", ",". */
    record Joined() implements Meaning {}

    /** "vs", "compare". */
    record Versus() implements Meaning {}

    record Charted(ChartType type) implements Meaning {}

    /** "also", "too", "as well": keep what was there. */
    record Also() implements Meaning {}

    /** "what about", "instead": change what was there. */
    record Instead() implements Meaning {}

    /** "everywhere", "all of it": no filters. */
    record Everything() implements Meaning {}

    /** What this form of the engine cannot work out, named as the subject of a sentence. */
    record Beyond(String what) implements Meaning {}

    /** Words that change nothing: "please", "the". */
    record Filler() implements Meaning {}
}
