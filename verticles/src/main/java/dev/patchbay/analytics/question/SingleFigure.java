package dev.patchbay.analytics.question;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.Total;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer that is one number, or one for each measure. */
final class SingleFigure {

    private final PlanText words;
    private final Dataset dataset;
    private final Plan plan;

    SingleFigure(PlanText words, Dataset dataset, Plan plan) {
        this.words = words;
        this.dataset = dataset;
        this.plan = plan;
    }

    String text(List<BigDecimal> overall) {
        String figures = IntStream.range(0, plan.measures().size())
                .filter(i -> overall.get(i) != null)
                .mapToObj(i -> figure(plan.measures().get(i), overall.get(i)))
                .collect(Collectors.joining(", "));
        return figures + words.chosen(plan) + share(overall.get(0)) + ".";
    }

    private String figure(Measure measure, BigDecimal value) {
        String figure = words.value(measure, value);
        String column = measure.column().map(words::label).orElse("");
        return switch (measure.aggregate()) {
            case SUM -> figure + " " + column + " in total";
            case AVERAGE -> figure + " is the average " + column;
            case MEDIAN -> figure + " is the median " + column;
            case MIN -> figure + " is the smallest " + column;
            case MAX -> figure + " is the largest " + column;
            case COUNT -> words.rows(value);
            case COUNT_DISTINCT -> figure + " different values of " + column;
        };
    }

    /** How much of the whole dataset a filtered sum is. */
    private String share(BigDecimal value) {
        Measure measure = plan.measures().get(0);
        boolean part = !plan.filters().isEmpty() || plan.window().isPresent();
        Optional<BigDecimal> total = dataset.totals().stream()
                .filter(t -> part && measure.aggregate() == Aggregate.SUM)
                .filter(t -> measure.column().filter(t.column()::equals).isPresent())
                .map(Total::amount)
                .filter(a -> a.signum() > 0 && value.signum() >= 0 && value.compareTo(a) <= 0)
                .findFirst();
        return total.map(t -> ", " + Figures.share(value, t) + " of all " + words.value(measure, t))
                .orElse("");
    }
}
