package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Aggregate;
import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.ResultTable.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The cells of one figure in two periods: now, before, the difference and the change in percent. */
final class PeriodDifference {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Cell NOTHING = new Cell("", null);

    private final Cells cells;
    private final Measure measure;

    PeriodDifference(Cells cells, Measure measure) {
        this.cells = cells;
        this.measure = measure;
    }

    /** A sum or a count of no rows is zero; from zero there is no change in percent. */
    List<Cell> of(BigDecimal nowOrNull, BigDecimal beforeOrNull) {
        BigDecimal now = known(nowOrNull);
        BigDecimal before = known(beforeOrNull);
        boolean both = now != null && before != null;
        Cell difference = both ? cells.number(measure, now.subtract(before)) : NOTHING;
        return List.of(
                cell(now), cell(before), difference, both && before.signum() != 0 ? change(now, before) : NOTHING);
    }

    BigDecimal known(BigDecimal value) {
        boolean counts = measure.aggregate().additive() || measure.aggregate() == Aggregate.COUNT_DISTINCT;
        return value == null && counts ? BigDecimal.ZERO : value;
    }

    private Cell cell(BigDecimal value) {
        return value == null ? NOTHING : cells.number(measure, value);
    }

    private static Cell change(BigDecimal now, BigDecimal before) {
        BigDecimal percent = now.subtract(before).multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL64);
        return new Cell((percent.signum() > 0 ? "+" : "") + NumberText.percent(percent), percent);
    }
}
