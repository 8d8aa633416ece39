package dev.patchbay.model.analytics;

import java.time.LocalDate;

/** Days from {@code from} until, but not including, {@code until}. */
public record DateRange(LocalDate from, LocalDate until) {

    public DateRange {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a range ends after it starts: " + from + " to " + until);
        }
    }

    /** The last day inside the range. */
    public LocalDate last() {
        return until.minusDays(1);
    }
}
