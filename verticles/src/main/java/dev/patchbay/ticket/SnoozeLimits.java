package dev.patchbay.ticket;

import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.ticket.words.SnoozeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Until when a ticket may be snoozed: a time to come, and none so far away that nobody remembers. */
final class SnoozeLimits {

    private static final Duration LONGEST = Duration.ofDays(90);

    private SnoozeLimits() {}

    /** What was said, understood; how far away it is comes next. */
    static Instant read(String words, ZonedDateTime said) {
        return SnoozeTime.read(words, said)
                .orElseThrow(() -> new Failure(
                        ErrorCode.INVALID_REQUEST,
                        "I do not understand until when. Say %s.".formatted(SnoozeTime.EXAMPLES)));
    }

    /** To the second, as people say it. */
    static Instant checked(Instant until, Instant now) {
        Instant whole = until.truncatedTo(ChronoUnit.SECONDS);
        if (!whole.isAfter(now)) {
            throw new Failure(ErrorCode.INVALID_REQUEST, "A ticket is snoozed until a time to come.");
        }
        if (whole.isAfter(now.plus(LONGEST))) {
            throw new Failure(
                    ErrorCode.INVALID_REQUEST, "A ticket is snoozed for %d days at most.".formatted(LONGEST.toDays()));
        }
        return whole;
    }
}
