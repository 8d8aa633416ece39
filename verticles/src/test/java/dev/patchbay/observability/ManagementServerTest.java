package dev.patchbay.observability;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.config.ManagementSettings;
import dev.patchbay.config.Port;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.file.FileCommand;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.learning.Event;
import dev.patchbay.model.ticket.TicketNumber;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final Vertx vertx = metrics.vertx(new VertxOptions());
    private final Readiness readiness = new Readiness();
    private final ManagementServer server = server(0);

    ManagementServerTest() {
        server.start();
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        server.close();
        vertx.close().await(5, SECONDS);
        metrics.close();
    }

    @Test
    void aRunningProcessIsLiveEvenWhileItStarts() throws Exception {
        HttpResponse<String> live = get("/health/live");

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void aProcessIsReadyBetweenItsStartAndItsStop() throws Exception {
        readiness.register("database", () -> true);

        assertThat(get("/health/ready")).satisfies(starting -> {
            assertThat(starting.statusCode()).isEqualTo(503);
            assertThat(starting.body()).isEqualTo("{\"status\":\"starting\",\"components\":{\"database\":\"up\"}}");
        });
        readiness.started();
        assertThat(get("/health/ready")).satisfies(ready -> {
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.headers().firstValue("content-type")).contains("application/json");
            assertThat(ready.body()).isEqualTo("{\"status\":\"ready\",\"components\":{\"database\":\"up\"}}");
        });
        readiness.draining();
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void aComponentThatIsDownIsNamed() throws Exception {
        readiness.register("database", () -> false);
        readiness.register("files", () -> true);
        readiness.register("slack", () -> {
            throw new IllegalStateException("password=secret");
        });
        readiness.started();

        HttpResponse<String> ready = get("/health/ready");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body())
                .isEqualTo("{\"status\":\"down\",\"components\":"
                        + "{\"database\":\"down\",\"files\":\"up\",\"slack\":\"down\"}}");
    }

    @Test
    void aCheckThatHangsIsDownAndHoldsUpNobody() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        readiness.register("database", () -> {
            try {
                return never.await(60, SECONDS);
            } catch (InterruptedException e) {
                return false;
            }
        });
        readiness.started();

        HttpResponse<String> ready = get("/health/ready");

        assertThat(ready.body()).contains("\"database\":\"down\"");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        never.countDown();
        Awaitility.await().until(() -> get("/health/ready").statusCode() == 200);
    }

    @Test
    void whatTheDeskDoesIsMeasured() throws Exception {
        Bus bus = Bus.install(vertx);
        metrics.listen(bus);
        metrics.gauge("patchbay.inbox.waiting", "Messages that wait", () -> 7);
        TenantId tenant = TenantId.random();

        bus.publish(
                Addresses.EVENTS,
                new Event.QueryProcessed(
                        tenant, Optional.empty(), Optional.empty(), 1, "data", Duration.ofMillis(120), "answered"));
        bus.publish(
                Addresses.EVENTS,
                new Event.ReplyDelivered(
                        tenant,
                        Optional.empty(),
                        Optional.empty(),
                        DeliveryId.random(),
                        Platform.SLACK,
                        1,
                        Duration.ofSeconds(2),
                        "delivered"));
        bus.publish(
                Addresses.EVENTS,
                new Event.TicketChanged(tenant, Optional.empty(), Optional.empty(), new TicketNumber(1001), "created"));

        Awaitility.await().untilAsserted(() -> assertThat(get("/metrics").body().lines())
                .contains(
                        "patchbay_turn_seconds_count{outcome=\"answered\"} 1",
                        "patchbay_turn_seconds_bucket{outcome=\"answered\",le=\"0.1\"} 0",
                        "patchbay_turn_seconds_bucket{outcome=\"answered\",le=\"0.25\"} 1",
                        "patchbay_delivery_seconds_sum{outcome=\"delivered\",platform=\"slack\"} 2.0",
                        "patchbay_ticket_change_total{outcome=\"created\"} 1.0",
                        "patchbay_inbox_waiting 7.0"));
    }

    @Test
    void theEventBusTheJvmAndHttpAreMeasured() throws Exception {
        Bus bus = Bus.install(vertx);
        bus.listen(Addresses.EVENTS, event -> {});
        bus.ask(Addresses.FILE, new FileCommand.ReadFile(TenantId.random(), FileId.random()))
                .otherwiseEmpty()
                .await(5, SECONDS);
        get("/health/live");

        HttpResponse<String> scraped = get("/metrics");

        assertThat(scraped.headers().firstValue("content-type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(scraped.body())
                .contains("vertx_eventbus_handlers{address=\"events\"}")
                .contains("vertx_eventbus_pending")
                .contains("vertx_eventbus_discarded")
                .contains("vertx_http_server_response_time_seconds_count")
                .contains("jvm_memory_used_bytes{area=\"heap\"")
                .contains("jvm_gc_")
                .contains("jvm_threads_live_threads")
                .doesNotContain("__vertx.reply");
    }

    @Test
    void anythingElseIsRefusedPlainly() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(404);
        HttpResponse<String> posted = send(request("/metrics")
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build());
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.headers().firstValue("allow")).contains("GET, HEAD");
    }

    @Test
    void aPortInUseIsNamedWithItsSetting() {
        ManagementServer second = server(server.port());

        assertThatThrownBy(second::start).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.PORT_TAKEN);
            assertThat(failure).hasMessage("Port %d of 127.0.0.1 is taken (management.port).", server.port());
        });
    }

    private ManagementServer server(int port) {
        return new ManagementServer(vertx, new ManagementSettings("127.0.0.1", new Port(port)), readiness, metrics);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
