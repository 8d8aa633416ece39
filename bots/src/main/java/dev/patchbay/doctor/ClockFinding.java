package dev.patchbay.doctor;

import java.time.Duration;
import java.util.Optional;

/** What a platform's clock says about ours. */
final class ClockFinding {

    /** Signatures and tokens are refused past five minutes; a minute is worth a word before that. */
    private static final Duration NOTICEABLE = Duration.ofMinutes(1);

    private static final Duration TOO_FAR = Duration.ofMinutes(5);

    private ClockFinding() {}

    static Finding of(String platform, Optional<Duration> skew) {
        String subject = platform + " clock";
        if (skew.isEmpty()) {
            return Finding.warning(subject, "it does not say what time it is", "Check this machine's clock by hand.");
        }
        Duration off = skew.get().abs();
        String said = "this machine's clock is " + off.toSeconds() + " s "
                + (skew.get().isNegative() ? "behind" : "ahead");
        String advice = "Set the clock, by NTP for instance: requests are refused when it is five minutes off.";
        if (off.compareTo(TOO_FAR) >= 0) {
            return Finding.problem(subject, said, advice);
        }
        return off.compareTo(NOTICEABLE) >= 0
                ? Finding.warning(subject, said, advice)
                : Finding.ok(subject, "agrees with this machine's");
    }
}
