package dev.patchbay.conversation;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import java.time.Duration;

/** When the work on a claimed message must have ended, by a clock that nobody sets. */
final class Deadline {

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; {@code timed_out} when nothing is. */
    Duration left() {
        long left = endNanos - System.nanoTime();
        if (left <= 0) {
            throw new Failure(ErrorCode.TIMED_OUT, "The files of this message took too long to fetch.");
        }
        return Duration.ofNanos(left);
    }
}
