package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the Bot Connector's answers mean for us (learn.microsoft.com, "Bot Connector API reference", error codes; Teams,
 * "Optimize your bot with rate limiting").
 */
final class ConnectorErrors {

    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration REPAIR = Duration.ofMinutes(1);

    /** Codes of a stream that has ended, by its message or by its age. */
    private static final String STREAM = "ContentStream";

    private static final int JITTER_MILLIS = 1_000;

    private ConnectorErrors() {}

    /** The refusal a status other than 2xx means. */
    static Refusal of(int status, String retryAfter, JsonNode body) {
        String code = body.path("error").path("code").asText();
        String reason = "Teams answered with HTTP status " + status + (code.isEmpty() ? "" : ", \"" + code + "\"");
        if (code.startsWith(STREAM)) {
            return new Refusal(Kind.MISSING, Duration.ZERO, reason);
        }
        return switch (status) {
            case 429 -> new Refusal(Kind.SLOW_DOWN, pause(retryAfter), reason);
            case 412 -> new Refusal(Kind.LATER, pause(retryAfter), reason);
            case 401 -> new Refusal(Kind.LATER, REPAIR, reason);
            case 400, 405, 413, 415 -> new Refusal(Kind.FORM, Duration.ZERO, reason);
            case 404 -> new Refusal(isActivity(code) ? Kind.MISSING : Kind.GONE, Duration.ZERO, reason);
            case 403 -> new Refusal(Kind.GONE, Duration.ZERO, reason);
            default -> new Refusal(Kind.UNCONFIRMED, Duration.ZERO, reason);
        };
    }

    private static boolean isActivity(String code) {
        return code.contains("Activity") || code.contains("Message");
    }

    /** With jitter, so that what was refused together does not come back together. */
    private static Duration pause(String retryAfter) {
        boolean given = retryAfter != null && retryAfter.matches("\\d{1,6}");
        Duration asked = given ? Duration.ofSeconds(Long.parseLong(retryAfter)) : DEFAULT_PAUSE;
        Duration bounded = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        return bounded.plusMillis(ThreadLocalRandom.current().nextInt(JITTER_MILLIS));
    }
}
