package dev.patchbay.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.bot.Refusal;
import dev.patchbay.bot.Refusal.Kind;
import dev.patchbay.bus.WireJson;
import dev.patchbay.config.TeamsSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The token our calls are made with: asked for with the app's secret, kept until five minutes before its end. Those who
 * need it at the same time wait for one request.
 */
final class TokenClient {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** A person puts a wrong or expired secret right; the replies wait for that. */
    private static final Duration REPAIR = Duration.ofMinutes(1);

    private static final long MAX_BODY = 64 * 1024;

    private final OkHttpClient http;
    private final TeamsSettings settings;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private String token = "";
    private Instant until = Instant.EPOCH;

    TokenClient(OkHttpClient http, TeamsSettings settings, Clock clock) {
        this.http = http;
        this.settings = settings;
        this.clock = clock;
    }

    String token() throws Refusal {
        lock.lock();
        try {
            if (!clock.instant().isBefore(until)) {
                request();
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    /** The token was refused: the next call asks for another. */
    void forget(String refused) {
        lock.lock();
        try {
            if (token.equals(refused)) {
                until = Instant.EPOCH;
            }
        } finally {
            lock.unlock();
        }
    }

    private void request() throws Refusal {
        FormBody form = new FormBody.Builder()
                .add("grant_type", "client_credentials")
                .add("client_id", settings.appId().orElseThrow())
                .add("client_secret", settings.appSecret().orElseThrow().reveal())
                .add("scope", settings.cloud().scope())
                .build();
        Request request = new Request.Builder()
                .url(settings.tokenUrl().toString())
                .post(form)
                .build();
        try (Response response = http.newCall(request).execute()) {
            read(
                    response.code(),
                    WireJson.mapper().readTree(response.peekBody(MAX_BODY).bytes()));
        } catch (IOException e) {
            throw new Refusal(Kind.LATER, REPAIR, "Microsoft's sign-in gave no answer", e);
        }
    }

    private void read(int status, JsonNode answer) throws Refusal {
        String granted = answer.path("access_token").asText();
        if (status != 200 || granted.isEmpty()) {
            throw new Refusal(
                    Kind.LATER,
                    REPAIR,
                    "Microsoft's sign-in refused the app with status " + status + ", \""
                            + answer.path("error").asText() + "\"; look at teams.app-id and teams.app-secret");
        }
        token = granted;
        until = clock.instant().plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
    }
}
