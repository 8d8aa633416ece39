package dev.patchbay.analytics.question.span;

import dev.patchbay.analytics.question.dates.DatePhrase;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Comparison;
import dev.patchbay.model.analytics.Cycle;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Ordering;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** "revenue", "sales", where no column is called so. */
    record Income() implements Meaning {}

    /** "rows", or what the rows are: "tickets". */
    record Rows() implements Meaning {}

    record Columns(List<ColumnMatch> matches) implements Meaning {}

    record Values(List<ValueMatch> matches) implements Meaning {}

    /** "who": people, in whichever column they stand. */
    record Who() implements Meaning {}

    /**
     * "by", "per", "for each".
     *
     * @param further whether it cuts finer what was cut before: "break it down by"
     * @param each whether it speaks of every single one: "per", "for each", but not "by"
     */
    record GroupBy(boolean further, boolean each) implements Meaning {}

    /** "top 5", "bottom 3": always an order of groups. */
    record Ranked(Optional<Integer> count, boolean largest) implements Meaning {}

    /**
     * "highest", "3 cheapest", "the most": an order of groups, or the largest value where nothing is grouped.
     *
     * @param basis what it ranks by where nothing is measured
     */
    record Superlative(Optional<Integer> count, boolean largest, Basis basis) implements Meaning {}

    /** What an order is of: the usual figure, how many rows there are ("busiest"), money ("most expensive"), or a figure unsaid ("fastest"). */
    enum Basis {
        USUAL,
        ROWS,
        MONEY,
        UNSAID,
        /** "Best" and "worst": what is better depends on the figure. */
        JUDGED;

        /** Whether it names no figure that every file has. */
        public boolean unsaid() {
            return this == UNSAID || this == JUDGED;
        }
    }

    /** "share of", "percentage": parts of the whole. */
    record Share() implements Meaning {}

    /** "in percent": shares, or how far something rose or fell. */
    record Percent() implements Meaning {}

    /** "together", "combined": one figure for all that are shown. */
    record Together() implements Meaning {}

    /** "sort ascending", "smallest first": another order of what is there. */
    record Sorted(Ordering order) implements Meaning {}

    /** "worst first": an order that only some figures tell. */
    record Judged(boolean best) implements Meaning {}

    /** "as a table": without a chart. */
    record Tabled() implements Meaning {}

    /** "weekends", "on Mondays": these days of the week only. */
    record OnWeekdays(Set<DayOfWeek> days) implements Meaning {}

    /** "by weekday", "hour of the day": time that comes again. */
    record Recurring(Cycle cycle) implements Meaning {}

    /** Which way a change went: "grew", "fell", or either: "changed". */
    enum Direction {
        RISE,
        FALL,
        EITHER
    }

    /** "grow", "change", "difference": one period against another. */
    record Changed(Direction direction) implements Meaning {}

    /**
     * "same period last year", "vs the previous month": against the days one such step before.
     *
     * @param each whether it may be said of every step: "month over month"
     */
    record Shifted(Grain step, boolean each) implements Meaning {}

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

    /** @param money whether a currency was said with it */
    record Amount(BigDecimal number, boolean money) implements Meaning {}

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

    /** "open": not closed yet. */
    record Open() implements Meaning {}

    /** "assigned": somebody's. */
    record Assigned() implements Meaning {}

    /** "nobody", whose a thing is or who has done it. */
    record Nobody() implements Meaning {}

    /** "untagged". */
    record Untagged() implements Meaning {}

    /** "with tags". */
    record Tagged() implements Meaning {}

    /** "and", "or", ",". */
    record Joined() implements Meaning {}

    /** "vs", "compare". */
    record Versus() implements Meaning {}

    record Charted(ChartType type) implements Meaning {}

    /** "how many of them": among the rows that were chosen before. */
    record OfThose() implements Meaning {}

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
