package dev.patchbay.bot.slack;

import java.time.Duration;
import okhttp3.OkHttpClient;

/** HTTP clients for calls to Slack: every one has an end, none is repeated or redirected behind our back. */
final class SlackHttp {

    static final Duration CALL = Duration.ofSeconds(15);
    static final Duration DOWNLOAD = Duration.ofMinutes(2);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private SlackHttp() {}

    /**
     * A client whose whole call ends within the time given. It does not retry on a lost connection: the request may
     * have been done, and Slack has no idempotency key.
     */
    static OkHttpClient client(Duration call) {
        return new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(call)
                .callTimeout(call)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .build();
    }
}
