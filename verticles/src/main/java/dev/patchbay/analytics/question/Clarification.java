package dev.patchbay.analytics.question;

import dev.patchbay.analytics.dataset.MixedAmounts;
import dev.patchbay.analytics.question.reading.Problem;
import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to say to one question that cannot be answered as it stands. */
final class Clarification {

    private final Dataset dataset;
    private final Interpreter interpreter;
    private final Phrases phrases;
    private final Choices choices;
    private final DayClarification days;

    Clarification(Interpreter interpreter, Optional<Plan> previous) {
        this.dataset = interpreter.lexicon().dataset();
        this.interpreter = interpreter;
        this.phrases = new Phrases(interpreter.lexicon());
        this.choices = new Choices(interpreter, previous);
        this.days = new DayClarification(dataset, phrases, choices);
    }

    Interpretation nothing() {
        return choices.refuse("There is no question in that. Ask " + about() + ".");
    }

    Interpretation tooLong(int length, int longest) {
        return choices.refuse("That is %,d characters; I read questions of up to %,d. Ask one thing at a time."
                .formatted(length, longest));
    }

    Interpretation beyond(String what) {
        return choices.refuse("I can't work out " + what
                + " yet. I can add up, average, count, group, rank, filter and compare " + dataset.name() + ".");
    }

    Interpretation unrelated(String words) {
        String about = words.isEmpty() ? "that" : "\"" + words + "\"";
        return choices.refuse("I find nothing about " + about + " in " + dataset.name() + ". Ask " + about() + ".");
    }

    Interpretation onlyDays(DateRange range) {
        return days.onlyDays(range);
    }

    Interpretation outside(Plan plan, Window window) {
        return days.outside(plan, window);
    }

    private String about() {
        return "about "
                + Stream.concat(Stream.of(phrases.measure()), choices.dimensions().stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    Interpretation ask(Problem problem, List<Word> words) {
        var columns = new ColumnClarification(interpreter.lexicon(), choices, words);
        return switch (problem) {
            case Problem.AmbiguousColumn ambiguous -> columns.ambiguousColumn(ambiguous);
            case Problem.AmbiguousValue ambiguous -> columns.ambiguousValue(ambiguous);
            case Problem.OneOrBoth values -> columns.oneOrBoth(values);
            case Problem.StepOrValue either -> columns.stepOrValue(either);
            case Problem.PartOfSentence part -> columns.partOfSentence(part);
            case Problem.NoMainCost cost -> columns.noMainCost(cost);
            case Problem.GroupFilter filter -> columns.groupFilter(filter);
            case Problem.ComparisonOfWhat comparison -> columns.comparison(comparison);
            case Problem.MixedUnits mixed -> mixedUnits(mixed.plan(), mixed.unit());
            case Problem.AggregateOfWhat what -> aggregateOfWhat(what.plan(), what.aggregate());
            case Problem.RankedByWhat ranked -> rankedByWhat(ranked.plan(), ranked.largest());
            case Problem.NoMoney ignored -> choices.refuse(dataset.name() + " has no amounts of money.");
            case Problem.NotNumbers mixed ->
                choices.refuse("The " + mixed.column().label() + " is no number in many rows, such as \""
                        + MixedAmounts.example(mixed.column()) + "\", so I can't add it up.");
            case Problem.NoNumber none ->
                choices.refuse("The " + none.column().label() + " is no number, so it has no average.");
            case Problem.HowMuchIs much -> columns.howMuch(much);
            case Problem.WhichOfScale scale -> columns.whichOfScale(scale);
            case Problem.WhichFirst first -> columns.whichFirst(first);
            case Problem.LargestByWhat largest -> columns.largestByWhat(largest);
            case Problem.ManyValues many -> columns.manyValues(many);
            case Problem.AverageOfSteps steps -> averageOfSteps(steps.plan());
            case Problem.SumOfRates rates -> sumOfRates(rates.plan(), rates.column());
            case Problem.ShareOfWhat ignored -> shareOfWhat();
            case Problem.ChangeOfWhat change -> days.changeOfWhat(change.plan());
            case Problem.NoTags ignored -> choices.refuse(dataset.name() + " has no column of tags.");
            case Problem.NoDates ignored -> choices.refuse(dataset.name() + " has no column of dates.");
            case Problem.WholeDays whole -> wholeDays(whole.column());
            case Problem.EmptyColumn empty ->
                choices.refuse("The " + empty.column().label() + " is empty in every row of " + dataset.name() + ".");
            case Problem.TooManyGroups ignored -> choices.refuse("I group by two columns at the most.");
            case Problem.TopOfWhat top -> topOfWhat(top);
            case Problem.Beyond beyond -> beyond(beyond.what());
        };
    }

    private Interpretation wholeDays(Column column) {
        return choices.refuse(
                "The " + column.label() + " in " + dataset.name() + " is a whole day, without hours. Ask per day.");
    }

    private Interpretation topOfWhat(Problem.TopOfWhat top) {
        String rank =
                (top.rank().largest() ? "top " : "bottom ") + top.rank().count().orElse(5);
        var offered = new LinkedHashMap<String, String>();
        choices.dimensions().forEach(d -> offered.put(d, rank + " " + d + " by " + phrases.measure()));
        return choices.offer("The " + rank + " of what?", offered);
    }

    private Interpretation aggregateOfWhat(Plan plan, Aggregate aggregate) {
        var offered = new LinkedHashMap<String, String>();
        phrases.numbers()
                .map(column -> choices.restated(plan.measuring(Measure.of(aggregate, column.name()))))
                .forEach(text -> offered.put(text, text));
        return choices.offer("Of which number?", offered);
    }

    /** Of groups by their rows' average, else by the single row that has the most or the least of it. */
    private Interpretation rankedByWhat(Plan plan, boolean largest) {
        Aggregate ofRows = largest ? Aggregate.MAX : Aggregate.MIN;
        Aggregate aggregate = plan.groups().isEmpty() ? ofRows : Aggregate.AVERAGE;
        var offered = new LinkedHashMap<String, String>();
        phrases.numbers()
                .map(column -> choices.restated(plan.measuring(Measure.of(aggregate, column.name()))))
                .forEach(text -> offered.put(text, text));
        return choices.offer("By which figure?", offered);
    }

    private Interpretation sumOfRates(Plan plan, Column column) {
        var offered = new LinkedHashMap<String, String>();
        String average = choices.restated(plan.measuring(Measure.of(Aggregate.AVERAGE, column.name())));
        offered.put(average, average);
        return choices.offer("The " + column.label() + " of rows does not add up to anything. Its average?", offered);
    }

    /** The totals themselves, which can be averaged by eye, or the average of rows in each group. */
    private Interpretation averageOfSteps(Plan plan) {
        Measure average = plan.measures().get(0);
        Measure total = Measure.of(Aggregate.SUM, average.column().orElseThrow());
        List<Grouping> others = plan.groups().stream()
                .filter(g -> !(g instanceof Grouping.ByTime))
                .toList();
        var offered = new LinkedHashMap<String, String>();
        Stream.of(
                        plan.measuring(total),
                        plan.measuring(total).groupedBy(others, Ordering.LARGEST_FIRST),
                        plan.groupedBy(others, Ordering.LARGEST_FIRST))
                .map(choices::restated)
                .forEach(text -> offered.put(text, text));
        return choices.offer("I can't average totals over time for each group yet. One of these?", offered);
    }

    private Interpretation shareOfWhat() {
        var offered = new LinkedHashMap<String, String>();
        String share = "share of " + phrases.measure() + " by ";
        choices.dimensions().forEach(d -> offered.put("by " + d, share + d));
        return choices.offer("The share of what? I can cut the whole by one of these.", offered);
    }

    /** The units by themselves, the most frequent first, and all of them without the other groups. */
    private Interpretation mixedUnits(Plan plan, Column unit) {
        var offered = new LinkedHashMap<String, String>();
        unit.values().stream()
                .limit(Choices.MOST - 1)
                .forEach(value -> offered.put(
                        value, choices.restated(plan.where(new Filter.OneOf(unit.name(), List.of(value), false)))));
        Plan apart = plan.groupedBy(List.of(new Grouping.ByValue(unit.name())), Ordering.LARGEST_FIRST)
                .asTable();
        offered.put("By " + unit.label(), choices.restated(apart));
        return choices.offer(
                "The " + unit.label() + " differs from row to row, and different units do not add up. Which one?",
                offered);
    }

    /** Another group, another figure, or the question without the words that mean nothing here. */
    Interpretation unknownWords(Coverage coverage, List<Word> words, Plan plan) {
        boolean grouped = coverage.unknown().stream().anyMatch(Coverage.Unknown::grouped);
        boolean chosen = coverage.unknown().stream().anyMatch(Coverage.Unknown::chosen);
        boolean left = coverage.unknown().stream().anyMatch(Coverage.Unknown::leftOut);
        if (left) {
            return choices.refuse(unknown(coverage) + "What is left out by it, I can't tell.");
        }
        var offered = new LinkedHashMap<String, String>();
        if (grouped) {
            choices.dimensions().forEach(name -> offered.put("by " + name, grouped(coverage, words, name)));
        }
        offered.put("Without " + coverage.quoted(), choices.restated(plan));
        if (!grouped && !chosen) {
            figures(plan).forEach(other -> offered.putIfAbsent(other + ", without " + coverage.quoted(), other));
        }
        return choices.offer(unknown(coverage) + (grouped ? "Group by one of these?" : "Ask without it?"), offered);
    }

    /** With a known name where the first unknown group stood, and nothing of the other unknown words. */
    private static String grouped(Coverage coverage, List<Word> words, String name) {
        var known = new ArrayList<Word>();
        boolean placed = false;
        for (int place = 0; place < words.size(); place++) {
            Optional<Coverage.Unknown> unknown = coverage.at(place);
            if (unknown.isEmpty()) {
                known.add(words.get(place));
            } else if (unknown.get().grouped() && !placed) {
                known.add(Word.of(name));
                placed = true;
            }
        }
        return Choices.replaced(known, 0, 0, "").strip();
    }

    private String unknown(Coverage coverage) {
        return "I find no " + coverage.quoted() + " in " + dataset.name() + ". ";
    }

    /** What is to say to the rest of a question in which words mean nothing. */
    Interpretation besides(Coverage coverage, Interpretation rest) {
        return switch (rest) {
            case Interpretation.Understood understood -> unknownWords(coverage, List.of(), understood.plan());
            case Interpretation.Unclear unclear ->
                new Interpretation.Unclear(unknown(coverage) + unclear.question(), unclear.choices());
            case Interpretation.NotInData missing ->
                new Interpretation.NotInData(unknown(coverage) + missing.reason(), missing.suggestions());
        };
    }

    /**
     * A part of the question is understood and has no place in the plan.
     *
     * @param negation whether the question without it would ask for just the other rows
     */
    Interpretation unused(String part, boolean negation, Plan plan) {
        if (negation) {
            return choices.refuse("What \"" + part + "\" leaves out here, I can't tell.");
        }
        var offered = new LinkedHashMap<String, String>();
        offered.put("Without \"" + part + "\"", choices.restated(plan));
        return choices.offer("I can't use \"" + part + "\" here. Ask without it?", offered);
    }

    /** The same question of other figures: an unknown word may have been meant as one. */
    private List<String> figures(Plan plan) {
        return phrases.numbers()
                .filter(Amounts::adds)
                .filter(column -> plan.measures()
                        .get(0)
                        .column()
                        .filter(column.name()::equals)
                        .isEmpty())
                .map(column -> choices.restated(plan.measuring(Measure.of(Aggregate.SUM, column.name()))))
                .filter(text -> !text.isEmpty())
                .limit(Choices.MOST)
                .toList();
    }
}
