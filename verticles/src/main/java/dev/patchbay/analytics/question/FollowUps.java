package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Column;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What to ask after an answer: the same cut another way, as whole questions. */
final class FollowUps {

    private static final int MOST = 4;

    private final Interpreter interpreter;
    private final Phrases phrases;

    FollowUps(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.phrases = new Phrases(interpreter.lexicon());
    }

    List<String> of(Plan plan) {
        var wording = new Wording(interpreter);
        var offered = new LinkedHashSet<String>();
        candidates(plan)
                .filter(p -> !p.equals(plan))
                .flatMap(p -> wording.of(p).stream())
                .filter(q -> q.length() <= Choices.LONGEST_LABEL)
                .limit(MOST)
                .forEach(offered::add);
        return List.copyOf(offered);
    }

    private Stream<Plan> candidates(Plan plan) {
        Stream<Plan> cuts = phrases.dimensions().stream()
                .filter(c -> plan.groups().stream().noneMatch(g -> g.column().equals(c.name())))
                .filter(c -> plan.filters().stream().noneMatch(f -> f.column().equals(c.name())))
                .limit(2)
                .map(c -> plan.groupedBy(List.of(new Grouping.ByValue(c.name())), Ordering.LARGEST_FIRST));
        Stream<Plan> time = plan.groups().stream().anyMatch(Grouping.ByTime.class::isInstance)
                ? Stream.empty()
                : date().stream()
                        .map(d -> plan.groupedBy(List.of(new Grouping.ByTime(d.name(), grain())), Ordering.BY_GROUP));
        Aggregate aggregate = plan.measures().get(0).aggregate();
        boolean pie = plan.groups().size() == 1
                && !plan.tableOnly()
                && plan.baseline().isEmpty()
                && (aggregate == Aggregate.SUM || aggregate == Aggregate.COUNT)
                && !one(plan)
                && plan.groups().get(0) instanceof Grouping.ByValue
                && plan.chart().isEmpty()
                && plan.order() == Ordering.LARGEST_FIRST;
        Stream<Plan> drawn = pie ? Stream.of(plan.drawnAs(ChartType.PIE)) : Stream.empty();
        return Stream.of(cuts, time, drawn).flatMap(s -> s);
    }

    /** Whether no more than one group is left to be shown. */
    private static boolean one(Plan plan) {
        return plan.limit().filter(n -> n == 1).isPresent()
                || plan.filters().stream()
                        .anyMatch(f -> f instanceof Filter.OneOf chosen
                                && !chosen.negated()
                                && chosen.values().size() == 1
                                && chosen.column().equals(plan.groups().get(0).column()));
    }

    private Optional<Column> date() {
        return interpreter.lexicon().mainDate();
    }

    private Grain grain() {
        return phrases.spansMonths() ? Grain.MONTH : Grain.DAY;
    }
}
