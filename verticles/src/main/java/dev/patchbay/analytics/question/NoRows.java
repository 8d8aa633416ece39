package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.dates.DateText;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to say where no row passes the filters of a plan. A sum of nothing is no fact about money: that nothing fits is
 * said, and what is there when one condition is let go is offered.
 */
final class NoRows {

    private final PlanText words;
    private final Choices choices;

    NoRows(Interpreter interpreter) {
        this.words = new PlanText(interpreter.lexicon());
        this.choices = new Choices(interpreter, Optional.empty());
    }

    /** Whether there is more to say than none: how many rows there are is answered by none. */
    static boolean unanswered(Plan plan) {
        boolean counts = plan.groups().isEmpty()
                && plan.measures().stream()
                        .allMatch(m -> m.aggregate() == Aggregate.COUNT || m.aggregate() == Aggregate.COUNT_DISTINCT);
        return !counts && !plan.filters().isEmpty();
    }

    /** @param holds whether any row passes a plan's conditions */
    Interpretation of(Plan plan, Predicate<Plan> holds) {
        var offered = new LinkedHashMap<String, String>();
        without(plan).filter(holds).forEach(less -> {
            String text = choices.restated(less);
            offered.put(text, text);
        });
        String conditions = Stream.concat(
                        plan.filters().stream().map(words::filter),
                        plan.window().stream().map(w -> DateText.span(w.range())))
                .map(condition -> "\"" + condition + "\"")
                .collect(Collectors.joining(" and "));
        boolean several = plan.filters().size() + plan.window().stream().count() > 1;
        return choices.offer("No row fits " + (several ? "all of " : "") + conditions + ".", offered);
    }

    /** The plan without each one of its conditions. */
    private static Stream<Plan> without(Plan plan) {
        var less = new ArrayList<Plan>();
        for (Filter filter : plan.filters()) {
            List<Filter> others =
                    plan.filters().stream().filter(f -> !f.equals(filter)).toList();
            less.add(plan.choosing(others));
        }
        if (plan.window().isPresent()) {
            less.add(plan.during(Optional.empty()));
        }
        return less.stream();
    }
}
