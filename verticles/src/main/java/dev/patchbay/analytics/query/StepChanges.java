package dev.patchbay.analytics.query;

import dev.patchbay.model.analytics.Measure;
import dev.patchbay.model.analytics.ResultTable.Cell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Each step of time with its difference to the step before it, and that in percent. */
final class StepChanges {

    private static final Cell NOTHING = new Cell("", null);

    private StepChanges() {}

    /** @param rows one for each step, in order: the step and its figure */
    static List<List<Cell>> of(List<List<Cell>> rows, Measure measure, Cells cells) {
        var difference = new PeriodDifference(cells, measure);
        List<List<Cell>> changed = new ArrayList<>();
        for (int place = 0; place < rows.size(); place++) {
            List<Cell> row = new ArrayList<>(rows.get(place).subList(0, 2));
            row.addAll(
                    place == 0
                            ? List.of(NOTHING, NOTHING)
                            : difference
                                    .of(number(rows, place), number(rows, place - 1))
                                    .subList(2, 4));
            changed.add(row);
        }
        return changed;
    }

    private static BigDecimal number(List<List<Cell>> rows, int place) {
        return rows.get(place).get(1).number();
    }
}
