package dev.patchbay.simulator.discord;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * Something a person did that the bot answers by the interaction's token: within three seconds at first, then for
 * fifteen minutes (discord.com/developers/docs/interactions/receiving-and-responding).
 */
final class Interaction {

    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int AUTOCOMPLETE = 4;
    static final int MODAL_SUBMIT = 5;

    static final Duration TO_ANSWER = Duration.ofSeconds(3);
    static final Duration TOKEN = Duration.ofMinutes(15);

    private final String id;
    private final String token;
    private final int type;
    private final JsonObject user;
    private final String channel;
    private final String message;
    private final Instant since;
    private boolean answered;
    private String original = "";

    /** @param message what it was done to; empty for a command */
    Interaction(String id, String token, int type, JsonObject user, String channel, String message) {
        this.id = id;
        this.token = token;
        this.type = type;
        this.user = user;
        this.channel = channel;
        this.message = message;
        since = Snowflakes.time(id);
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    int type() {
        return type;
    }

    JsonObject user() {
        return user;
    }

    String channel() {
        return channel;
    }

    /** The message its button stands in; empty where there is none. */
    String message() {
        return message;
    }

    /** The answer as a message; empty before there is one. */
    String original() {
        return original;
    }

    void original(String messageId) {
        original = messageId;
    }

    boolean overdue(Instant now) {
        return !answered && now.isAfter(since.plus(TO_ANSWER));
    }

    /** Takes the one answer there may be. */
    void answer(Instant now) {
        if (overdue(now)) {
            throw Refused.unknown(10_062, "interaction");
        }
        if (answered) {
            throw Refused.of(400, 40_060, "Interaction has already been acknowledged.");
        }
        answered = true;
    }

    /** Refuses what comes too late, or before the first answer. */
    void requireToken(Instant now) {
        if (!answered) {
            throw Refused.unknown(10_015, "Webhook");
        }
        if (now.isAfter(since.plus(TOKEN))) {
            throw Refused.of(401, 50_027, "Invalid Webhook Token");
        }
    }
}
