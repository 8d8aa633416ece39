package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Filter;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans as a test says them: each method changes one part. */
record Plans(Plan plan) {

    static Plans of(Dataset dataset) {
        return new Plans(new Plan(
                dataset.id(),
                List.of(Measure.rows()),
                List.of(),
                List.of(),
                Optional.empty(),
                Ordering.LARGEST_FIRST,
                Optional.empty(),
                Optional.empty()));
    }

    Plans measures(Measure... measures) {
        return with(List.of(measures), plan.groups(), plan.filters(), plan.window(), plan.order(), plan.limit());
    }

    Plans groups(Grouping... groups) {
        return with(plan.measures(), List.of(groups), plan.filters(), plan.window(), plan.order(), plan.limit());
    }

    Plans filter(Filter filter) {
        List<Filter> filters =
                Stream.concat(plan.filters().stream(), Stream.of(filter)).toList();
        return with(plan.measures(), plan.groups(), filters, plan.window(), plan.order(), plan.limit());
    }

    Plans window(String column, String from, String until) {
        Window window = new Window(column, new DateRange(LocalDate.parse(from), LocalDate.parse(until)));
        return with(plan.measures(), plan.groups(), plan.filters(), Optional.of(window), plan.order(), plan.limit());
    }

    Plans order(Ordering order) {
        return with(plan.measures(), plan.groups(), plan.filters(), plan.window(), order, plan.limit());
    }

    Plans limit(int limit) {
        return with(plan.measures(), plan.groups(), plan.filters(), plan.window(), plan.order(), Optional.of(limit));
    }

    private Plans with(
            List<Measure> measures,
            List<Grouping> groups,
            List<Filter> filters,
            Optional<Window> window,
            Ordering order,
            Optional<Integer> limit) {
        return new Plans(new Plan(plan.dataset(), measures, groups, filters, window, order, limit, Optional.empty()));
    }
}
