package dev.patchbay.analytics.dataset;

import dev.patchbay.analytics.dataset.TotalsFinder.Candidate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Decides which candidates are totals. One that is none is an ordinary row, and counts in the sums of the others: so
 * each is tried against the rows without any candidate, and against those with all that have not turned out as totals.
 *
 * @param figures of each candidate, for each column of numbers, null where it has none
 * @param parts what lies before, between and behind the candidates
 */
record TotalsMatcher(List<Candidate> candidates, List<List<TotalsFigure>> figures, PartSums parts) {

    /** Candidates away: a total is that of a group near it, or of all. */
    private static final int NEAR = 40;

    private static final int LEAST_ROWS_WITHOUT_LABEL = 2;

    /** Their indexes. */
    Set<Integer> totals() {
        Set<Integer> found = new TreeSet<>();
        boolean more = true;
        while (more) {
            RunningSums rowsAlone = new RunningSums(parts, figures, index -> false);
            RunningSums withOthers = new RunningSums(parts, figures, index -> !found.contains(index));
            List<Integer> next = IntStream.range(0, candidates.size())
                    .filter(index -> !found.contains(index))
                    .filter(index -> sumsUp(index, rowsAlone) || sumsUp(index, withOthers))
                    .boxed()
                    .toList();
            more = found.addAll(next);
        }
        return found;
    }

    private boolean sumsUp(int index, RunningSums sums) {
        int last = candidates.size();
        return is(index, sums.between(-1, index))
                || is(index, sums.between(index, last))
                || is(index, sums.allBut(index))
                || IntStream.range(Math.max(0, index - NEAR), index)
                        .anyMatch(other -> is(index, sums.between(other, index)))
                || IntStream.range(index + 1, Math.min(last, index + NEAR))
                        .anyMatch(other -> is(index, sums.between(index, other)));
    }

    /** True when its figures are those sums; most of them, where it is labelled. */
    private boolean is(int index, PartSums.Sums sums) {
        Candidate candidate = candidates.get(index);
        if (!candidate.canSum(sums.rows(), LEAST_ROWS_WITHOUT_LABEL)) {
            return false;
        }
        int figured = 0;
        int matched = 0;
        for (int column = 0; column < sums.columns().length; column++) {
            TotalsFigure figure = figures.get(index).get(column);
            BigDecimal sum = sums.columns()[column];
            if (figure != null && (figure.number().signum() != 0 || sum.signum() != 0)) {
                figured++;
                matched += figure.is(sum) ? 1 : 0;
            }
        }
        return matched > 0 && (candidate.row().label().isPresent() ? matched * 2 >= figured : matched == figured);
    }
}
