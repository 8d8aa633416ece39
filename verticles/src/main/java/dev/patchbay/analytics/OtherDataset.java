package dev.patchbay.analytics;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Having;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.util.Optional;
import java.util.stream.Stream;

/** The plan of one dataset for another that has the same columns, as the exports of two months have. */
final class OtherDataset {

    private OtherDataset() {}

    /** Empty where a column the plan stands on is not there. */
    static Optional<Plan> plan(Plan plan, Dataset dataset) {
        boolean fits = plan.dataset().equals(dataset.id())
                || columns(plan).map(dataset::column).allMatch(Optional::isPresent);
        return fits ? Optional.of(plan.over(dataset.id())) : Optional.empty();
    }

    private static Stream<String> columns(Plan plan) {
        Stream<Measure> measures =
                Stream.concat(plan.measures().stream(), plan.having().stream().map(Having::measure));
        return Stream.of(
                        measures.map(Measure::column).flatMap(Optional::stream),
                        plan.groups().stream().map(Grouping::column),
                        Stream.concat(plan.filters().stream(), plan.part().stream())
                                .map(Filter::column),
                        Stream.of(plan.window(), plan.baseline())
                                .flatMap(Optional::stream)
                                .map(Window::column))
                .flatMap(names -> names);
    }
}
