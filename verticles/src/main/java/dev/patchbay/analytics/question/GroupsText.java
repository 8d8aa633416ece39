package dev.patchbay.analytics.question;

import dev.patchbay.analytics.question.words.Text;
import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An answer in groups: the first group against the whole, the next two, and how many more there are. */
final class GroupsText {

    private static final int NAMED_AFTER_FIRST = 2;

    private final PlanText words;
    private final Plan plan;
    private final Measure measure;
    private final PartialPeriods partial;

    GroupsText(PlanText words, Plan plan, PartialPeriods partial) {
        this.words = words;
        this.partial = partial;
        this.plan = plan;
        this.measure = plan.measures().get(0);
    }

    /** @param alike how many groups past the limit come to the same as the last one before it */
    String text(ResultTable table, BigDecimal whole, long alike) {
        List<List<ResultTable.Cell>> rows = table.rows().stream()
                .filter(r -> r.get(plan.groups().size()).number() != null)
                .toList();
        if (rows.isEmpty()) {
            return plan.having().isEmpty()
                    ? "No group has a value."
                    : "There is no " + words.heading(plan, 0) + " "
                            + words.having(plan.having().get(0)) + ".";
        }
        if (plan.limitEach().isPresent()) {
            return ofEach(rows);
        }
        if (plan.groups().size() == 1 && plan.limit().equals(Optional.of(1)) && rows.size() > 1) {
            return shared(rows, whole, rows.size() + alike);
        }
        boolean nested = plan.groups().size() > 1 && plan.order() == Ordering.LARGEST_FIRST;
        List<List<ResultTable.Cell>> leading = nested || plan.order() == Ordering.BY_GROUP
                ? rows.stream().sorted(this::larger).toList()
                : rows;
        String text = summed(table, rows, whole)
                + counted(table)
                + subject(leading.get(0)) + verb() + named(number(leading.get(0))) + ofRows()
                + whole(leading.get(0), whole) + ".";
        if (leading.size() > 1) {
            text += " Next: "
                    + leading.subList(1, Math.min(leading.size(), NAMED_AFTER_FIRST + 1)).stream()
                            .map(r -> name(r) + " " + value(r))
                            .collect(Collectors.joining(", "))
                    + more(table, leading.size()) + ".";
        }
        return text + alike(alike) + partial(leading);
    }

    /** What the rows without a name come to, which are nobody's: "Besides, 615 alerts have no acknowledged by." */
    static String unnamed(PlanText words, Plan plan, Optional<BigDecimal> figure) {
        Measure measure = plan.measures().get(0);
        boolean counts = measure.aggregate() == Aggregate.COUNT;
        return figure.filter(f -> measure.aggregate().additive())
                .map(f -> " Besides, "
                        + (counts
                                ? words.rows(f) + (f.compareTo(BigDecimal.ONE) == 0 ? " has" : " have")
                                : words.value(measure, f) + " is of rows with")
                        + " no " + words.heading(plan, 0) + ".")
                .orElse("");
    }

    /** "Ada, Bob, Cyd and 2 more share this place, each with 12 tickets." */
    private String shared(List<List<ResultTable.Cell>> rows, BigDecimal whole, long count) {
        List<String> names =
                rows.stream().limit(NAMED_AFTER_FIRST + 1L).map(this::name).toList();
        long more = count - names.size();
        String last = more > 0 ? Figures.count(more) + " more" : names.getLast();
        return String.join(", ", more > 0 ? names : names.subList(0, names.size() - 1)) + " and " + last
                + " share this place, each with " + named(number(rows.get(0))) + whole(rows.get(0), whole) + "."
                + partial(rows);
    }

    private String alike(long count) {
        return count == 0 || plan.limit().isEmpty()
                ? ""
                : " " + Figures.count(count) + " more " + (count == 1 ? "comes" : "come")
                        + " to the same as the last of these.";
    }

    /** The groups named may be weeks or months of a few days only. */
    private String partial(List<List<ResultTable.Cell>> leading) {
        Set<String> named = leading.stream()
                .limit(NAMED_AFTER_FIRST + 1L)
                .flatMap(r -> r.subList(0, plan.groups().size()).stream())
                .map(ResultTable.Cell::text)
                .collect(Collectors.toSet());
        return partial.sentences(named);
    }

    /** "5 services: " when only those that come to enough are shown. */
    private String counted(ResultTable table) {
        if (plan.having().isEmpty()) {
            return "";
        }
        String heading = words.heading(plan, 0);
        return Figures.count(table.totalRows()) + " " + (table.totalRows() == 1 ? heading : Text.plural(heading))
                + ": ";
    }

    private String heading(long count) {
        String heading = words.heading(plan, 0);
        return count == 1 ? heading : Text.plural(heading);
    }

    /** The one figure over the groups shown, before they are named. */
    private String summed(ResultTable table, List<List<ResultTable.Cell>> rows, BigDecimal whole) {
        if (plan.summary().isEmpty()) {
            return "";
        }
        boolean all = plan.limit().isEmpty();
        long count = all ? table.totalRows() : rows.size();
        String groups = Figures.count(count) + " " + heading(count);
        BigDecimal sum = all ? whole : rows.stream().map(this::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (plan.summary().get() == Aggregate.SUM) {
            return named(sum) + " for these " + groups + " together" + whole(sum, whole) + ". ";
        }
        return named(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64)) + " on average over " + groups
                + ". ";
    }

    /** "us-east-1: EC2 13.00, S3 1.20; eu-west-1: EC2 2.10." */
    private String ofEach(List<List<ResultTable.Cell>> rows) {
        Map<String, List<List<ResultTable.Cell>>> each = rows.stream()
                .collect(Collectors.groupingBy(r -> r.get(0).text(), LinkedHashMap::new, Collectors.toList()));
        String named = each.entrySet().stream()
                .limit(NAMED_AFTER_FIRST + 1L)
                .map(e -> StepText.name(plan.groups().get(0), e.getKey()) + ": "
                        + e.getValue().stream()
                                .map(r -> r.get(1).text() + " " + value(r))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        int rest = each.size() - NAMED_AFTER_FIRST - 1;
        return named + (rest > 0 ? "; " + rest + " more " + heading(rest) : "") + ".";
    }

    /** Of those asked for, how many are not named here. */
    private String more(ResultTable table, int shown) {
        long all = plan.limit().isPresent() ? shown : Math.max(table.totalRows(), shown);
        long rest = all - 1 - Math.min(shown - 1, NAMED_AFTER_FIRST);
        return rest > 0 ? "; " + Figures.count(rest) + " more" : "";
    }

    private int larger(List<ResultTable.Cell> left, List<ResultTable.Cell> right) {
        return number(right).compareTo(number(left));
    }

    private BigDecimal number(List<ResultTable.Cell> row) {
        return row.get(plan.groups().size()).number();
    }

    private String subject(List<ResultTable.Cell> row) {
        return plan.groups().get(0) instanceof Grouping.ByTime ? Phrases.capital(name(row)) : name(row);
    }

    /** "(no agent) averages 4.1": those without one, and not that nobody does. */
    private String named(Grouping group, String text) {
        return text.equals(words.none(group)) ? "(" + text + ")" : StepText.name(group, text);
    }

    private String name(List<ResultTable.Cell> row) {
        return IntStream.range(0, plan.groups().size())
                .mapToObj(i -> named(plan.groups().get(i), row.get(i).text()))
                .collect(Collectors.joining(" / "));
    }

    private String value(List<ResultTable.Cell> row) {
        return value(number(row));
    }

    private String value(BigDecimal number) {
        return measure.aggregate() == Aggregate.COUNT ? words.rows(number) : words.value(measure, number);
    }

    private String named(BigDecimal number) {
        return measure.aggregate() == Aggregate.COUNT ? words.rows(number) : words.named(measure, number);
    }

    /** What adds up may be averaged over the totals of groups as well: that it is over rows is said. */
    private String ofRows() {
        boolean rows = measure.aggregate() == Aggregate.AVERAGE && words.addsUp(measure);
        return rows ? " per " + words.row() : "";
    }

    private String verb() {
        String column = measure.column().map(words::label).orElse("");
        return switch (measure.aggregate()) {
            case SUM -> column.endsWith("cost") ? " cost " : " has ";
            case COUNT, COUNT_DISTINCT -> " has ";
            case AVERAGE -> " averages ";
            case MEDIAN -> " has a median of ";
            case MIN -> " goes down to ";
            case MAX -> " goes up to ";
            case SHARE, RATE -> " has ";
            case P90, P95, P99 -> " has a " + measure.aggregate().name().substring(1) + "th percentile of ";
        };
    }

    private String whole(List<ResultTable.Cell> row, BigDecimal whole) {
        return whole(number(row), whole);
    }

    /** Shares only of what adds up. */
    private String whole(BigDecimal part, BigDecimal whole) {
        if (words.mixed(plan)) {
            return "";
        }
        if (measure.aggregate() == Aggregate.SHARE) {
            return " of " + words.value(PlanText.whole(measure), whole) + rows();
        }
        boolean adds = measure.aggregate().additive();
        if (adds && whole.signum() > 0 && part.signum() >= 0 && part.compareTo(whole) <= 0) {
            return ", " + Figures.share(part, whole) + " of " + words.value(measure, whole);
        }
        if (measure.aggregate() == Aggregate.COUNT_DISTINCT) {
            String column = measure.column().map(words::label).orElse("");
            return " different " + Text.plural(column) + "; overall there are " + words.value(measure, whole);
        }
        return (adds ? " of " : "; overall it is ") + words.value(measure, whole);
    }

    private String rows() {
        return measure.column().isEmpty() ? " rows" : "";
    }
}
