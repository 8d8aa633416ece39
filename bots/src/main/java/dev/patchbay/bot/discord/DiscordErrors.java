package dev.patchbay.bot.discord;

import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import java.time.Duration;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/** What Discord's errors mean for us (discord.com/developers/docs/topics/opcodes-and-status-codes). */
final class DiscordErrors {

    static final int UNKNOWN_CHANNEL = 10_003;
    static final int THREAD_EXISTS = 160_004;
    static final int THREAD_ARCHIVED = 50_083;

    private static final int UNKNOWN_MESSAGE = 10_008;
    private static final int MISSING_PERMISSIONS = 50_013;
    private static final Duration REPAIR = Duration.ofMinutes(1);

    /** The guild or channel is gone, we may not write there, the person takes no messages, the thread is locked. */
    private static final Set<Integer> GONE = Set.of(
            UNKNOWN_CHANNEL, 10_004, 30_033, 40_033, 50_001, 50_007, MISSING_PERMISSIONS, 50_024, 50_278, 160_005);

    private DiscordErrors() {}

    static Refusal refusal(ErrorResponseException thrown) {
        int code = thrown.getErrorCode();
        int status = thrown.getResponse().code;
        String reason = "Discord answered %d, code %d, \"%s\"".formatted(status, code, thrown.getMeaning());
        if (status <= 0 || status >= 500) {
            return unconfirmed("Discord gave no clear answer", thrown);
        }
        if (status == 401) {
            return new Refusal(Kind.LATER, REPAIR, "Discord refuses the token", thrown);
        }
        if (code == UNKNOWN_MESSAGE) {
            return new Refusal(Kind.MISSING, Duration.ZERO, reason, thrown);
        }
        return new Refusal(GONE.contains(code) ? Kind.GONE : Kind.FORM, Duration.ZERO, reason, thrown);
    }

    /** The permission that is missing may be that for the files: what has none is tried next. */
    static Refusal withFiles(Refusal refusal) {
        return is(refusal, MISSING_PERMISSIONS)
                ? new Refusal(Kind.FORM, Duration.ZERO, refusal.getMessage(), refusal)
                : refusal;
    }

    static Refusal unconfirmed(String reason, Throwable thrown) {
        return new Refusal(Kind.UNCONFIRMED, Duration.ZERO, reason, thrown);
    }

    /** Whether a refusal is this error of Discord's. */
    static boolean is(Refusal refusal, int code) {
        return refusal.getCause() instanceof ErrorResponseException thrown && thrown.getErrorCode() == code;
    }
}
