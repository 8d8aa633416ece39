package dev.patchbay.analytics.dataset;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What one pass over the rows says of a column.
 *
 * @param filled rows that hold a value
 * @param read rows whose value could be read as the column's kind
 * @param distinct exact below {@link Profiler#COUNTED_VALUES}, approximate past it
 * @param values the most frequent ones first
 * @param sum of a column of numbers
 * @param negative rows below zero
 * @param decimals the most decimals a number is written with
 * @param largest the largest number without its sign
 * @param first the earliest point in time
 * @param last the latest point in time
 * @param timed rows whose point in time is not midnight
 */
record ColumnFacts(
        long filled,
        long read,
        long distinct,
        List<String> values,
        Optional<BigDecimal> sum,
        long negative,
        int decimals,
        Optional<BigDecimal> largest,
        Optional<LocalDateTime> first,
        Optional<LocalDateTime> last,
        long timed) {

    long misfits() {
        return filled - read;
    }
}
