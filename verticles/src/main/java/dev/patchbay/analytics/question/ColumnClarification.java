package dev.patchbay.analytics.question;

import static dev.patchbay.analytics.question.Choices.replaced;

import dev.patchbay.analytics.question.reading.Problem;
import dev.patchbay.analytics.question.schema.Amounts;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.schema.Lexicon;
import dev.patchbay.analytics.question.schema.ValueMatch;
import dev.patchbay.analytics.question.span.Span;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What to ask back when words may mean several columns or values, or a comparison several things. */
final class ColumnClarification {

    private static final Set<String> LINKS =
            Set.of("with", "having", "have", "has", "that", "which", "whose", "of", "a");

    private final Dataset dataset;
    private final ColumnNames names;
    private final Phrases phrases;
    private final Choices choices;
    private final List<Word> words;

    /** @param words of the question */
    ColumnClarification(Lexicon lexicon, Choices choices, List<Word> words) {
        this.dataset = lexicon.dataset();
        this.names = new ColumnNames(lexicon);
        this.phrases = new Phrases(lexicon);
        this.choices = choices;
        this.words = words;
    }

    Interpretation ambiguousColumn(Problem.AmbiguousColumn problem) {
        int from = problem.span().from();
        int until = problem.span().until();
        var offered = new LinkedHashMap<String, String>();
        for (ColumnMatch match : problem.matches()) {
            offered.put(match.column().label(), replaced(words, from, until, names.shortest(match.column())));
        }
        String count = problem.matches().size() == 2
                ? "Two"
                : String.valueOf(problem.matches().size());
        return choices.offer(
                count + " columns fit \"" + Choices.text(words, from, until) + "\": "
                        + problem.matches().stream()
                                .limit(Choices.MOST)
                                .map(m -> m.column().label())
                                .collect(Collectors.joining(", "))
                        + ". Which one?",
                offered);
    }

    Interpretation ambiguousValue(Problem.AmbiguousValue problem) {
        return choices.offer(
                "\"" + text(problem.span()) + "\" is in several columns. Which one?",
                each(problem.span(), problem.matches()));
    }

    /** Both in the same rows first: it is what most people mean who do not say "and". */
    Interpretation oneOrBoth(Problem.OneOrBoth problem) {
        var offered = new LinkedHashMap<String, String>();
        offered.put(
                "Both in the same row",
                with(problem.span(), problem.matches().stream().map(this::named).collect(Collectors.joining(" "))));
        offered.putAll(each(problem.span(), problem.matches()));
        return choices.offer("\"" + text(problem.span()) + "\": rows that have both, or only one of them?", offered);
    }

    /** The rows whose sentence holds the words, or the question without them. */
    Interpretation partOfSentence(Problem.PartOfSentence problem) {
        String said = text(problem.span());
        String column = problem.match().column().label();
        String rest = with(problem.span(), "").strip();
        var offered = new LinkedHashMap<String, String>();
        offered.put(
                column + " contains \"" + said + "\"",
                rest + " where " + names.shortest(problem.match().column()) + " contains \"" + said + "\"");
        offered.put("Without \"" + said + "\"", rest);
        return choices.offer("\"" + said + "\" is no name here, but stands in the " + column + ".", offered);
    }

    /** All values that hold the word, or one of them. */
    Interpretation manyValues(Problem.ManyValues problem) {
        String said = text(problem.span());
        Column column = problem.match().column();
        List<String> values = problem.match().values();
        String name = names.shortest(column);
        var offered = new LinkedHashMap<String, String>();
        offered.put("All " + values.size(), with(problem.span(), name + " containing \"" + said + "\""));
        values.forEach(value -> offered.put(value, with(problem.span(), name + " \"" + value + "\"")));
        return choices.offer(
                "\"" + said + "\" is part of " + values.size() + " values of " + column.label() + ". Which one?",
                offered);
    }

    Interpretation stepOrValue(Problem.StepOrValue problem) {
        String step = "per " + problem.step().name().toLowerCase(Locale.ROOT);
        String column = problem.match().column().label();
        var offered = new LinkedHashMap<String, String>();
        offered.put(column + ": " + problem.match().values().get(0), with(problem.span(), named(problem.match())));
        offered.put(Phrases.capital(step), with(problem.span(), "") + " " + step);
        return choices.offer("Is \"" + text(problem.span()) + "\" the " + column + ", or " + step + "?", offered);
    }

    private LinkedHashMap<String, String> each(Span span, List<ValueMatch> matches) {
        var offered = new LinkedHashMap<String, String>();
        matches.forEach(m -> offered.put(m.column().label() + ": " + m.values().get(0), with(span, named(m))));
        return offered;
    }

    private String named(ValueMatch match) {
        return names.shortest(match.column()) + " " + quoted(match.values());
    }

    private String with(Span span, String name) {
        return replaced(words, span.from(), span.until(), name);
    }

    private String text(Span span) {
        return Choices.text(words, span.from(), span.until());
    }

    Interpretation noMainCost(Problem.NoMainCost problem) {
        var offered = new LinkedHashMap<String, String>();
        int from = problem.span().from();
        int until = problem.span().until();
        dataset.columns().stream()
                .filter(c -> c.role() == ColumnRole.COST)
                .forEach(c -> offered.put(c.label(), replaced(words, from, until, names.shortest(c))));
        String said = Choices.text(words, from, until);
        return offered.isEmpty()
                ? choices.refuse(dataset.name() + " has no amounts of money, so no \"" + said + "\".")
                : choices.offer("No column is simply the \"" + said + "\". Which one?", offered);
    }

    Interpretation comparison(Problem.ComparisonOfWhat problem) {
        String said = Choices.text(words, problem.from(), problem.until());
        var offered = new LinkedHashMap<String, String>();
        phrases.numbers()
                .forEach(c -> offered.put(
                        c.label() + " " + said,
                        replaced(words, problem.from(), problem.until(), "where " + names.shortest(c) + " " + said)));
        return choices.offer("What should be " + said + "?", offered);
    }

    Interpretation howMuch(Problem.HowMuchIs problem) {
        String label = problem.column().label();
        String side = Set.of("high", "good", "great").contains(problem.quality()) ? " above " : " below ";
        return choices.refuse("What counts as \"" + problem.quality() + " " + label + "\"? Say a number, such as \""
                + label + side + "3\".");
    }

    Interpretation whichOfScale(Problem.WhichOfScale problem) {
        var offered = new LinkedHashMap<String, String>();
        problem.column()
                .values()
                .forEach(value -> offered.put(
                        value, with(problem.span(), names.shortest(problem.column()) + " \"" + value + "\"")));
        return choices.offer(
                "Which " + problem.column().label() + " is the \"" + text(problem.span()) + "\"?", offered);
    }

    Interpretation whichFirst(Problem.WhichFirst problem) {
        var offered = new LinkedHashMap<String, String>();
        offered.put("The most first", with(problem.span(), "largest first"));
        offered.put("The least first", with(problem.span(), "smallest first"));
        return choices.offer("Which is \"" + text(problem.span()) + "\": the most or the least?", offered);
    }

    /** Any number may be what makes a row large. */
    Interpretation largestByWhat(Problem.LargestByWhat problem) {
        int until = problem.rows().until();
        var offered = new LinkedHashMap<String, String>();
        phrases.numbers().forEach(c -> {
            String by = text(problem.rows()) + " by " + names.shortest(c);
            offered.put("by " + c.label(), replaced(words, problem.rows().from(), until, by));
        });
        return choices.offer("By which figure?", offered);
    }

    /** Each group's total or average, or the single rows. */
    Interpretation groupFilter(Problem.GroupFilter problem) {
        String rest = replaced(words, withoutLinks(problem.from()), problem.until(), "")
                .strip();
        String column = names.shortest(problem.column());
        String comparison = " " + problem.comparison();
        var offered = new LinkedHashMap<String, String>();
        offered.put("In total" + comparison, rest + " with total " + column + comparison);
        offered.put("On average" + comparison, rest + " with average " + column + comparison);
        String figure = Amounts.adds(problem.column()) ? "total " + column : "number of rows";
        offered.put("Only rows" + comparison, rest + " by " + figure + " where " + column + comparison);
        return choices.offer(
                "Is it the total, the average or each single row of "
                        + problem.column().label() + " that should be" + comparison + "?",
                offered);
    }

    /** The place from which on words only lead over to what comes: "services with", "services that". */
    private int withoutLinks(int from) {
        int place = from;
        while (place > 1 && LINKS.contains(words.get(place - 1).lower())) {
            place--;
        }
        return place;
    }

    private static String quoted(List<String> values) {
        return values.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(" or "));
    }
}
