package dev.patchbay.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import java.time.Duration;
import java.util.Set;

/** What Slack's error codes mean for us (docs.slack.dev, the "Errors" of each method). */
final class SlackErrors {

    private static final Set<String> GONE = Set.of(
            "account_inactive",
            "cannot_reply_to_message",
            "channel_not_found",
            "is_archived",
            "is_inactive",
            "not_in_channel",
            "restricted_action",
            "restricted_action_thread_locked",
            "team_access_not_granted",
            "thread_not_found",
            "token_revoked");

    /** A message that was deleted, that nobody may change any more, or that never was ours; a file that is gone. */
    private static final Set<String> MISSING = Set.of(
            "cant_delete_message",
            "cant_update_message",
            "edit_window_closed",
            "file_deleted",
            "file_not_found",
            "message_not_found");

    /** The token is no good just now; the reply should still arrive when it is. */
    private static final Set<String> TO_BE_REPAIRED = Set.of("invalid_auth", "not_authed", "token_expired");

    /** A person can grant these, and the reply should still arrive then. */
    private static final Set<String> TO_BE_GRANTED = Set.of("missing_scope", "no_permission", "ekm_access_denied");

    private static final Set<String> PASSING =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org");

    /** A channel we are not in: of a private one Slack does not even say that it is there. */
    private static final Set<String> OUTSIDE = Set.of("channel_not_found", "not_in_channel");

    private static final Duration REPAIR = Duration.ofMinutes(1);
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private SlackErrors() {}

    /** Passes an answer on, or throws what its error means. */
    static <R extends SlackApiTextResponse> R checked(R response) throws Refusal {
        if (!response.isOk()) {
            throw refusal(response.getError());
        }
        return response;
    }

    /** The refusal an HTTP status other than 200 means; 429 names its pause. */
    static Refusal refusal(SlackApiException thrown) {
        return status(thrown.getResponse().code(), thrown.getResponse().header("Retry-After"));
    }

    static Refusal status(int status, String retryAfter) {
        return status == 429
                ? new Refusal(Kind.SLOW_DOWN, pause(retryAfter), "Slack asked to slow down")
                : new Refusal(Kind.UNCONFIRMED, Duration.ZERO, "Slack answered with HTTP status " + status);
    }

    /** The connection was lost, or what came back is not an answer of Slack's. */
    static Refusal unconfirmed(Exception thrown) {
        return new Refusal(Kind.UNCONFIRMED, Duration.ZERO, "Slack gave no answer", thrown);
    }

    /** Whether it was refused for our not being in the channel. */
    static boolean isOutside(String reason) {
        return OUTSIDE.stream().map(SlackErrors::reason).anyMatch(reason::equals);
    }

    private static String reason(String error) {
        return "Slack answered \"" + error + "\"";
    }

    private static Refusal refusal(String error) {
        String reason = reason(error);
        if (GONE.contains(error)) {
            return new Refusal(Kind.GONE, Duration.ZERO, reason);
        }
        if (MISSING.contains(error)) {
            return new Refusal(Kind.MISSING, Duration.ZERO, reason);
        }
        if (TO_BE_REPAIRED.contains(error)) {
            return new Refusal(Kind.LATER, REPAIR, reason);
        }
        if (TO_BE_GRANTED.contains(error)) {
            return new Refusal(Kind.DENIED, REPAIR, reason);
        }
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return new Refusal(Kind.SLOW_DOWN, DEFAULT_PAUSE, reason);
        }
        return new Refusal(PASSING.contains(error) ? Kind.UNCONFIRMED : Kind.FORM, Duration.ZERO, reason);
    }

    private static Duration pause(String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("\\d{1,6}")) {
            return DEFAULT_PAUSE;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
}
