package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DateRange;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Grouping;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.Ordering;
import dev.patchbay.model.analytics.Plan;
import dev.patchbay.model.analytics.ResultTable.Cell;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts in the steps of time that no row falls into: a gap in a line would read as a rise or a fall. */
final class TimeSteps {

    private final Dataset dataset;
    private final Plan plan;
    private final int timeIndex;
    private final CoveredHours hours;

    private TimeSteps(Dataset dataset, Plan plan, int timeIndex, CoveredHours hours) {
        this.dataset = dataset;
        this.plan = plan;
        this.timeIndex = timeIndex;
        this.hours = hours;
    }

    /** The rows as they are when nothing is missing, the order is not that of time, or they would be too many. */
    static List<List<Cell>> fill(List<List<Cell>> rows, Dataset dataset, Plan plan, CoveredHours hours) {
        if (plan.limitEach().isPresent() || !plan.having().isEmpty()) {
            return rows;
        }
        for (int index = 0; index < plan.groups().size(); index++) {
            if (plan.groups().get(index) instanceof Grouping.ByTime time) {
                boolean inOrder = plan.groups().size() == 2 || plan.stepwise() || plan.order() == Ordering.BY_GROUP;
                TimeSteps steps = new TimeSteps(dataset, plan, index, hours);
                return inOrder && !rows.isEmpty() ? steps.filled(rows, time) : rows;
            }
        }
        return rows;
    }

    private List<List<Cell>> filled(List<List<Cell>> rows, Grouping.ByTime time) {
        List<String> steps = range(time).map(range -> steps(range, time.grain())).orElse(List.of()).stream()
                .filter(step -> time.grain() != Grain.HOUR || hours.hold(step))
                .toList();
        Set<String> others = new LinkedHashSet<>();
        Map<String, List<Cell>> present = new LinkedHashMap<>();
        for (List<Cell> row : rows) {
            others.add(other(row));
            present.put(key(row.get(timeIndex).text(), other(row)), row);
        }
        if (steps.isEmpty() || (long) steps.size() * others.size() > QueryEngine.MOST_ROWS) {
            return rows;
        }
        List<List<Cell>> filled = new ArrayList<>();
        int limit = plan.groups().size() == 1 ? plan.limit().orElse(QueryEngine.MOST_ROWS) : QueryEngine.MOST_ROWS;
        for (String step : steps) {
            for (String other : others) {
                List<Cell> row = present.remove(key(step, other));
                filled.add(row == null ? empty(step, other) : row);
            }
        }
        filled.addAll(present.values());
        return filled.subList(0, Math.min(limit, filled.size()));
    }

    private List<Cell> empty(String step, String other) {
        List<Cell> row = new ArrayList<>();
        for (int index = 0; index < plan.groups().size(); index++) {
            row.add(new Cell(index == timeIndex ? step : other, null));
        }
        for (Measure measure : plan.measures()) {
            row.add(zero(measure));
        }
        return row;
    }

    /** Sums and counts of no rows are zero; an average of nothing is nothing. */
    private Cell zero(Measure measure) {
        boolean adds = measure.aggregate().additive() || measure.aggregate() == Aggregate.COUNT_DISTINCT;
        return adds ? new Cells(dataset).number(measure, BigDecimal.ZERO) : new Cell("", null);
    }

    /** The window inside the days the dataset has: before and after them nothing is known to be zero. */
    private Optional<DateRange> range(Grouping.ByTime time) {
        Optional<DateRange> days =
                dataset.mainDate().filter(time.column()::equals).isPresent() ? dataset.dates() : hours.days();
        Optional<DateRange> window = plan.window()
                .filter(asked -> asked.column().equals(time.column()))
                .map(asked -> asked.range());
        if (window.isEmpty() || days.isEmpty()) {
            return days;
        }
        LocalDate from = later(window.get().from(), days.get().from());
        LocalDate until = earlier(window.get().until(), days.get().until());
        return from.isBefore(until) ? Optional.of(new DateRange(from, until)) : Optional.empty();
    }

    /** Empty when there are more than an answer may have rows. */
    private static List<String> steps(DateRange range, Grain grain) {
        List<String> steps = new ArrayList<>();
        LocalDateTime end = range.until().atStartOfDay();
        for (LocalDateTime step = start(range.from(), grain); step.isBefore(end); step = next(step, grain)) {
            if (steps.size() == QueryEngine.MOST_ROWS) {
                return List.of();
            }
            steps.add(Cells.step(step, grain));
        }
        return steps;
    }

    private static LocalDateTime start(LocalDate day, Grain grain) {
        LocalDate start =
                switch (grain) {
                    case HOUR, DAY -> day;
                    case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    case MONTH -> day.withDayOfMonth(1);
                    case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                    case YEAR -> day.withDayOfYear(1);
                };
        return start.atStartOfDay();
    }

    private static LocalDateTime next(LocalDateTime step, Grain grain) {
        return switch (grain) {
            case HOUR -> step.plusHours(1);
            case DAY -> step.plusDays(1);
            case WEEK -> step.plusWeeks(1);
            case MONTH -> step.plusMonths(1);
            case QUARTER -> step.plusMonths(3);
            case YEAR -> step.plusYears(1);
        };
    }

    private String other(List<Cell> row) {
        return plan.groups().size() == 1 ? "" : row.get(1 - timeIndex).text();
    }

    private static String key(String step, String other) {
        return step + '\u0000' + other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
