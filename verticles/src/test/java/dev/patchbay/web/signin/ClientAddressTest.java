package dev.patchbay.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.web.Browser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who counts as the one that tries a password. */
class ClientAddressTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    @Test
    void theProxysOwnLineIsBehindTheClients() throws Exception {
        assertThat(seen(true, "6.6.6.6", "192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(seen(true, "6.6.6.6", "7.7.7.7, 192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void theProxysAddressIsTheLastOfItsLine() throws Exception {
        assertThat(seen(true, "6.6.6.6, 192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void withoutAProxyTheHeaderIsNotLookedAt() throws Exception {
        assertThat(seen(false, "6.6.6.6")).isEqualTo("127.0.0.1");
        assertThat(seen(true)).isEqualTo("127.0.0.1");
    }

    private String seen(boolean behindProxy, String... forwarded) throws Exception {
        ClientAddress address = new ClientAddress(behindProxy);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.response().end(address.of(request)))
                .listen(0, "127.0.0.1")
                .await(10, TimeUnit.SECONDS);
        Browser client = new Browser("http://127.0.0.1:" + server.actualPort());
        return client.send("/", request -> {
                    for (String line : forwarded) {
                        request.header("X-Forwarded-For", line);
                    }
                    return request;
                })
                .body();
    }
}
