package dev.patchbay.analytics.dataset;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The sums of all rows before and up to each candidate for a total, from which those between two of them follow. */
final class RunningSums {

    private final PartSums.Sums[] before;
    private final PartSums.Sums[] upTo;
    private final PartSums.Sums all;

    /** @param counted the candidates that count as rows */
    RunningSums(PartSums parts, List<List<TotalsFigure>> figures, IntPredicate counted) {
        int candidates = figures.size();
        before = new PartSums.Sums[candidates];
        upTo = new PartSums.Sums[candidates];
        PartSums.Sums running = parts.parts().getFirst();
        for (int index = 0; index < candidates; index++) {
            before[index] = running;
            upTo[index] = counted.test(index) ? running.plus(row(figures.get(index))) : running;
            running = upTo[index].plus(parts.parts().get(index + 1));
        }
        all = running;
    }

    /** @param from a candidate, or -1 for the start of the file; {@code until} may be past the last for its end */
    PartSums.Sums between(int from, int until) {
        PartSums.Sums end = until < before.length ? before[until] : all;
        return from < 0 ? end : end.minus(upTo[from]);
    }

    PartSums.Sums allBut(int index) {
        return before[index].plus(all).minus(upTo[index]);
    }

    private static PartSums.Sums row(List<TotalsFigure> figures) {
        BigDecimal[] numbers = new BigDecimal[figures.size()];
        Arrays.setAll(
                numbers,
                column -> figures.get(column) == null
                        ? BigDecimal.ZERO
                        : figures.get(column).number());
        return new PartSums.Sums(1, numbers);
    }
}
