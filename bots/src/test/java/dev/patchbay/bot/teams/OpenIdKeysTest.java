package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.patchbay.bot.OutgoingHttp;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenIdKeysTest {

    private final Vertx vertx = Vertx.vertx();
    private final MovableClock clock = new MovableClock();
    private final AtomicInteger loads = new AtomicInteger();
    private HttpServer server;
    private OpenIdKeys keys;
    private volatile String published = "first";
    private volatile boolean down;

    @BeforeEach
    void start() {
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .await();
        keys = new OpenIdKeys(OutgoingHttp.client(Patience.SHORT), URI.create(origin() + "/metadata"), clock);
    }

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void keysAreLoadedOnceADayWithTheirEndorsements() throws IOException {
        assertThat(keys.find("first").orElseThrow().endorsements()).containsExactly("msteams");
        clock.move(Duration.ofHours(23));
        keys.find("first");
        assertThat(loads).hasValue(1);

        clock.move(Duration.ofHours(2));
        keys.find("first");
        assertThat(loads).hasValue(2);
    }

    @Test
    void anUnknownKeyIsLookedForButNotMoreOftenThanOnceAMinute() throws IOException {
        keys.find("first");
        published = "second";
        clock.move(Duration.ofMinutes(2));

        assertThat(keys.find("second")).isPresent();
        for (int made = 0; made < 10; made++) {
            assertThat(keys.find("made-up-" + made)).isEmpty();
        }
        assertThat(loads).hasValue(2);
    }

    @Test
    void knownKeysAreUsedWhileNewOnesCannotBeHad() throws IOException {
        keys.find("first");
        down = true;
        clock.move(Duration.ofHours(30));

        assertThat(keys.find("first")).isPresent();
    }

    @Test
    void withoutAnyKeyNobodyCanSay() {
        down = true;

        assertThatThrownBy(() -> keys.find("first")).isInstanceOf(IOException.class);
    }

    private void answer(HttpServerRequest request) {
        if (down) {
            request.response().setStatusCode(500).end();
        } else if (request.path().equals("/metadata")) {
            loads.incrementAndGet();
            request.response().end("{\"jwks_uri\":\"" + origin() + "/keys\"}");
        } else {
            request.response().end("{\"keys\":[" + key(published) + "]}");
        }
    }

    private static String key(String id) {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID(id).generate().toPublicJWK();
            return key.toJSONString().replaceFirst("\\{", "{\"endorsements\":[\"msteams\"],");
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private String origin() {
        return "http://127.0.0.1:" + server.actualPort();
    }
}
