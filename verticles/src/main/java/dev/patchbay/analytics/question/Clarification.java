package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.Interpretation.NotInData;
import dev.patchbay.analytics.question.Interpretation.Unclear;
import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.analytics.question.reading.Problem;
import dev.patchbay.analytics.question.schema.ColumnMatch;
import dev.patchbay.analytics.question.words.Word;
import dev.patchbay.model.analytics.Answer;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.ColumnRole;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to say to one question that cannot be answered as it stands; every choice offered is tried first. */
final class Clarification {

    private static final int MOST_CHOICES = 4;
    private static final Set<String> LINKS =
            Set.of("with", "having", "have", "has", "that", "which", "whose", "of", "a");

    private final Dataset dataset;
    private final Interpreter interpreter;
    private final Optional<Plan> previous;
    private final ColumnNames names;
    private final Phrases phrases;
    private final Wording wording;

    Clarification(Interpreter interpreter, Optional<Plan> previous) {
        this.dataset = interpreter.lexicon().dataset();
        this.interpreter = interpreter;
        this.previous = previous;
        this.names = new ColumnNames(interpreter.lexicon());
        this.phrases = new Phrases(interpreter.lexicon());
        this.wording = new Wording(interpreter);
    }

    Interpretation nothing() {
        return notInData("There is no question in that. Ask " + about() + ".");
    }

    private Interpretation notInData(String reason) {
        return new NotInData(reason, Suggestions.of(interpreter));
    }

    Interpretation tooLong(int length, int longest) {
        return notInData("That is %,d characters; I read questions of up to %,d. Ask one thing at a time."
                .formatted(length, longest));
    }

    Interpretation beyond(String what) {
        return notInData("I can't work out " + what + " yet. I can add up, average, count, group, rank and filter "
                + dataset.name() + ".");
    }

    Interpretation unrelated(String words) {
        String about = words.isEmpty() ? "that" : "\"" + words + "\"";
        return notInData("I find nothing about " + about + " in " + dataset.name() + ". Ask " + about() + ".");
    }

    Interpretation onlyDays(DateRange days) {
        String range = (days.from().plusDays(1).equals(days.until()) ? "on " : "from ") + DateText.range(days);
        var choices = new LinkedHashMap<String, String>();
        choices.put(phrases.measure(), phrases.measure() + " " + range);
        phrases.dimensions().stream()
                .limit(2)
                .map(phrases::name)
                .forEach(
                        d -> choices.put(phrases.measure() + " by " + d, phrases.measure() + " by " + d + " " + range));
        return unclear("What of " + DateText.span(days) + "?", choices);
    }

    private String about() {
        return "about "
                + Stream.concat(Stream.of(phrases.measure()), dimensions().stream())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    Interpretation ask(Problem problem, List<Word> words) {
        return switch (problem) {
            case Problem.AmbiguousColumn ambiguous -> ambiguousColumn(ambiguous, words);
            case Problem.AmbiguousValue ambiguous -> {
                var choices = new LinkedHashMap<String, String>();
                String said =
                        text(words, ambiguous.span().from(), ambiguous.span().until());
                ambiguous
                        .matches()
                        .forEach(m -> choices.put(
                                m.column().label() + ": " + m.values().get(0),
                                replaced(
                                        words,
                                        ambiguous.span().from(),
                                        ambiguous.span().until(),
                                        names.shortest(m.column()) + " " + quoted(m.values()))));
                yield unclear("\"" + said + "\" is in several columns. Which one?", choices);
            }
            case Problem.NoMainCost cost -> noMainCost(cost, words);
            case Problem.GroupFilter filter -> groupFilter(filter, words);
            case Problem.ComparisonOfWhat comparison -> comparison(comparison, words);
            case Problem.NoTags ignored -> notInData(dataset.name() + " has no column of tags.");
            case Problem.NoDates ignored -> notInData(dataset.name() + " has no column of dates.");
            case Problem.WholeDays days -> wholeDays(days.column());
            case Problem.TooManyGroups ignored -> notInData("I group by two columns at the most.");
            case Problem.TopOfWhat top -> {
                var choices = new LinkedHashMap<String, String>();
                String rank = (top.rank().largest() ? "top " : "bottom ")
                        + top.rank().count().orElse(5);
                dimensions().forEach(d -> choices.put(d, rank + " " + d + " by " + phrases.measure()));
                yield unclear("The " + rank + " of what?", choices);
            }
            case Problem.Beyond beyond -> beyond(beyond.what());
        };
    }

    private Interpretation wholeDays(Column column) {
        return notInData(
                "The " + column.label() + " in " + dataset.name() + " is a whole day, without hours. Ask per day.");
    }

    private Interpretation ambiguousColumn(Problem.AmbiguousColumn problem, List<Word> words) {
        int from = problem.span().from();
        int until = problem.span().until();
        var choices = new LinkedHashMap<String, String>();
        for (ColumnMatch match : problem.matches()) {
            choices.put(match.column().label(), replaced(words, from, until, names.shortest(match.column())));
        }
        String count = problem.matches().size() == 2
                ? "Two"
                : String.valueOf(problem.matches().size());
        return unclear(
                count + " columns fit \"" + text(words, from, until) + "\": "
                        + problem.matches().stream()
                                .limit(MOST_CHOICES)
                                .map(m -> m.column().label())
                                .collect(Collectors.joining(", "))
                        + ". Which one?",
                choices);
    }

    private Interpretation noMainCost(Problem.NoMainCost problem, List<Word> words) {
        var choices = new LinkedHashMap<String, String>();
        int from = problem.span().from();
        int until = problem.span().until();
        dataset.columns().stream()
                .filter(c -> c.role() == ColumnRole.COST)
                .forEach(c -> choices.put(c.label(), replaced(words, from, until, names.shortest(c))));
        String said = text(words, from, until);
        return choices.isEmpty()
                ? notInData(dataset.name() + " has no amounts of money, so no \"" + said + "\".")
                : unclear("No column is simply the \"" + said + "\". Which one?", choices);
    }

    private Interpretation comparison(Problem.ComparisonOfWhat problem, List<Word> words) {
        String said = text(words, problem.from(), problem.until());
        var choices = new LinkedHashMap<String, String>();
        phrases.numbers()
                .forEach(c -> choices.put(
                        c.label() + " " + said,
                        replaced(words, problem.from(), problem.until(), "where " + names.shortest(c) + " " + said)));
        return unclear("What should be " + said + "?", choices);
    }

    private Interpretation groupFilter(Problem.GroupFilter problem, List<Word> words) {
        var choices = new LinkedHashMap<String, String>();
        String rest = replaced(words, withoutLinks(words, problem.from()), problem.until(), "")
                .strip();
        String column = names.shortest(problem.column());
        choices.put("All, largest first", rest + " by total " + column);
        choices.put(
                "Only rows " + problem.comparison(),
                rest + " by total " + column + " where " + column + " " + problem.comparison());
        return unclear(
                "I can't choose groups by their total yet. All groups, largest first, or only the single rows with "
                        + problem.column().label() + " " + problem.comparison() + "?",
                choices);
    }

    /** The place from which on words only lead over to what comes: "services with", "services that". */
    private static int withoutLinks(List<Word> words, int from) {
        int place = from;
        while (place > 1 && LINKS.contains(words.get(place - 1).lower())) {
            place--;
        }
        return place;
    }

    Interpretation unknownWords(Coverage coverage, List<Word> words, Plan plan) {
        Coverage.Unknown first = coverage.unknown().stream()
                .filter(u -> u.grouped() || u.chosen() || u.named())
                .findFirst()
                .orElse(coverage.unknown().get(0));
        var choices = new LinkedHashMap<String, String>();
        if (first.grouped()) {
            dimensions().forEach(d -> choices.put("by " + d, replaced(words, first.place(), first.place() + 1, d)));
        } else {
            String without = restated(plan);
            choices.put(without, without);
        }
        return unclear(
                "I find no \"" + first.word().text() + "\" in " + dataset.name() + ". "
                        + (first.grouped() ? "Group by one of these?" : "Leave it out?"),
                choices);
    }

    Interpretation outside(Plan plan) {
        DateRange covered = dataset.dates().orElseThrow();
        DateRange wanted = plan.window().orElseThrow().range();
        var choices = new LinkedHashMap<String, String>();
        var latest = new Window(plan.window().get().column(), latestMonth(covered));
        choices.put("In " + DateText.range(latest.range()), restated(with(plan, Optional.of(latest))));
        choices.put("All days", restated(with(plan, Optional.empty())));
        return unclear(
                dataset.name() + " covers " + DateText.span(covered) + "; nothing of " + DateText.range(wanted)
                        + " is in it. Ask for other days?",
                choices);
    }

    private static DateRange latestMonth(DateRange covered) {
        LocalDate start = covered.last().withDayOfMonth(1);
        return new DateRange(start, start.plusMonths(1));
    }

    private static Plan with(Plan plan, Optional<Window> window) {
        return new Plan(
                plan.dataset(),
                plan.measures(),
                plan.groups(),
                plan.filters(),
                window,
                plan.order(),
                plan.limit(),
                plan.chart());
    }

    private String restated(Plan plan) {
        return wording.of(plan).orElse("");
    }

    private List<String> dimensions() {
        return phrases.dimensions().stream()
                .map(phrases::name)
                .distinct()
                .limit(MOST_CHOICES)
                .toList();
    }

    private Interpretation unclear(String question, Map<String, String> choices) {
        var working = new ArrayList<Answer.Choice>();
        choices.forEach((label, text) -> {
            if (working.size() < MOST_CHOICES && works(text)) {
                working.add(new Answer.Choice(label, text));
            }
        });
        return new Unclear(question, working);
    }

    private boolean works(String question) {
        return interpreter.plan(question, previous).isPresent();
    }

    private static String text(List<Word> words, int from, int until) {
        return words.subList(from, until).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static String replaced(List<Word> words, int from, int until, String name) {
        var parts = new ArrayList<String>();
        for (int place = 0; place < words.size(); place++) {
            if (place == from) {
                parts.add(name);
            }
            if (place < from || place >= until) {
                Word word = words.get(place);
                parts.add(word.quoted() ? "\"" + word.text() + "\"" : word.text());
            }
        }
        return String.join(" ", parts).replace(" ,", ",").replaceAll("\\s+", " ");
    }

    private static String quoted(List<String> values) {
        return values.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(" or "));
    }
}
