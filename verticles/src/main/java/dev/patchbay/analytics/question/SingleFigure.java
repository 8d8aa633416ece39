package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.words.Text;
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
        if (plan.measures().get(0).aggregate() == Aggregate.RATE) {
            return rate(overall);
        }
        String figures = IntStream.range(0, plan.measures().size())
                .filter(i -> overall.get(i) != null)
                .mapToObj(i -> figure(plan.measures().get(i), overall.get(i)))
                .collect(Collectors.joining(", "));
        return figures + words.chosen(plan) + share(overall.get(0)) + ".";
    }

    /** "54.7 %: 36,113.69 USD of 66,049.38 USD unblended cost for service AmazonEC2." */
    private String rate(List<BigDecimal> overall) {
        Measure rate = plan.measures().get(0);
        Measure whole = PlanText.whole(rate);
        int after = plan.measures().size();
        BigDecimal part = overall.get(after);
        BigDecimal all = overall.get(after + 1);
        String of = rate.column()
                .map(c -> words.value(whole, part) + " of " + words.value(whole, all) + " " + words.label(c))
                .orElseGet(() -> words.value(whole, part) + " of " + words.rows(all));
        String among = plan.filters().isEmpty() ? "" : ", among those" + words.filtered(plan);
        String days = words.chosen(plan.choosing(List.of()));
        return words.value(rate, overall.get(0)) + ": " + of + words.filtered(plan.part()) + among + days + ".";
    }

    private String figure(Measure measure, BigDecimal value) {
        String figure = words.value(measure, value);
        String column = measure.column().map(words::label).orElse("");
        return switch (measure.aggregate()) {
            case SUM -> figure + (column.equals("total") ? "" : " " + column) + " in total";
            case AVERAGE -> figure + " is the average " + column;
            case MEDIAN -> figure + " is the median " + column;
            case MIN -> figure + " is the smallest " + column;
            case MAX -> figure + " is the largest " + column;
            case COUNT -> words.rows(value);
            case COUNT_DISTINCT -> different(figure, value, column);
            case SHARE, RATE -> figure + " of " + words.measure(PlanText.whole(measure));
            case P90 -> figure + " is the 90th percentile of " + column;
            case P95 -> figure + " is the 95th percentile of " + column;
            case P99 -> figure + " is the 99th percentile of " + column;
        };
    }

    /** "3 different providers", "1 provider". */
    private static String different(String figure, BigDecimal value, String column) {
        boolean one = value.compareTo(BigDecimal.ONE) == 0;
        int end = column.lastIndexOf(' ') + 1;
        return one
                ? figure + " " + column
                : figure + " different " + column.substring(0, end) + Text.plural(column.substring(end));
    }

    /** How much of the whole dataset a filtered sum or count is. */
    private String share(BigDecimal value) {
        Measure measure = plan.measures().get(0);
        boolean part = !plan.filters().isEmpty() || plan.window().isPresent();
        BigDecimal rows = BigDecimal.valueOf(dataset.report().rows());
        if (part && measure.equals(Measure.rows()) && rows.signum() > 0) {
            return ", " + Figures.share(value, rows) + " of all " + words.rows(rows);
        }
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
