package dev.patchbay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.observability.LogLines;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import dev.patchbay.web.api.ApiSite.Response;
import dev.patchbay.web.http.Failures;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class TicketApiTest {

    private static final String TICKETS = "/api/tickets";

    private final World world;
    private final ApiSite api;
    private final TenantId tenant;
    private final String key;

    TicketApiTest(World world) {
        this.world = world;
        this.api = new ApiSite(world);
        this.tenant = world.newTenant();
        this.key = api.key(tenant, Role.ADMIN);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Response create(String title, String... headers) {
        return api.operation("createTicket", key, "POST", TICKETS, "{\"title\":\"" + title + "\"}", headers);
    }

    private String example(String operation) {
        return api.contract()
                .operation(operation)
                .getRequestBody()
                .getOpenAPIModel()
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("example")
                .encode();
    }

    @Test
    void everyExampleOfTheContractWorks() {
        Response created = api.operation(
                "createTicket",
                key,
                "POST",
                TICKETS,
                example("createTicket"),
                "Idempotency-Key",
                "5f0c2f5e-monitoring");
        String ticket = created.header("Location");
        Response noted = api.operation(
                "addNote", key, "POST", ticket + "/notes", example("addNote"), "Idempotency-Key", "note-17");
        Response replied = api.operation(
                "addReply", key, "POST", ticket + "/replies", example("addReply"), "Idempotency-Key", "reply-4");
        Response updated = api.operation(
                "updateTicket", key, "PATCH", ticket, "{\"status\":\"pending\"}", "If-Match", replied.header("ETag"));
        Response shown = api.operation("showTicket", key, "GET", ticket, "");
        Response listed = api.operation(
                "listTickets", key, "GET", TICKETS + "?status=pending&customer=Acme&limit=20&before=1042", "");
        Response deleted = api.operation("deleteTicket", key, "DELETE", ticket, "");
        Response health = api.operation("health", key, "GET", "/health", "");

        assertThat(List.of(created, noted, replied, updated, shown, listed, deleted, health))
                .extracting(Response::status)
                .containsExactly(201, 201, 201, 200, 200, 200, 204, 200);
        assertThat(shown.json().path("status").asText()).isEqualTo("pending");
        assertThat(shown.json().path("notes").path(0).path("text").asText())
                .isEqualTo("MTU of the tunnel set to 1350.");
        assertThat(shown.json().path("notes"))
                .extracting(note -> note.path("kind").asText())
                .containsExactly("internal", "public");
        assertThat(listed.json().path("tickets")).hasSize(1);
        assertThat(listed.json().path("tickets").path(0).has("notes"))
                .as("a list does not look notes up, so it must not say there are none")
                .isFalse();
    }

    @Test
    void theExampleOfAChangeAssignsToTheCaller() {
        api.site().newPerson(tenant, "Bo", Role.ENGINEER);
        String ticket = create("VPN down").header("Location");

        Response updated = api.operation("updateTicket", key, "PATCH", ticket, example("updateTicket"));

        assertThat(updated.json().path("assignee").asText()).isEqualTo("Ada");
    }

    @Test
    void theSameWishTwiceOpensOneTicket() {
        Response first = create("VPN down", "Idempotency-Key", "once");
        Response second = create("VPN down", "Idempotency-Key", "once");

        assertThat(second.json().path("number")).isEqualTo(first.json().path("number"));
    }

    @Test
    void whatCannotBeATicketIsRefusedAsTheCallersFault() {
        assertThat(List.of(
                        post("{\"title\":\"a\\u0000\"}"),
                        post("{\"title\":\"\\ud800\"}"),
                        post("{\"title\":" + "[".repeat(400_000) + "}"),
                        post("{\"title\":\"" + "x".repeat(2 << 20) + "\"}"),
                        post("not json"),
                        post("[]"),
                        post("null")))
                .allMatch(status -> status == 201 || status == 400 || status == 413);
        assertThat(get("?customer=%00&assignee=%00")).isEqualTo(400);
        assertThat(get("?limit=1e9")).isEqualTo(400);
        assertThat(get("?before=2147483648")).isEqualTo(400);
        assertThat(get("/2147483648")).isEqualTo(400);
        assertThat(get("/-1")).isEqualTo(400);
        assertThat(get("/1.5")).isEqualTo(400);
    }

    private int post(String body) {
        return api.call(key, "POST", TICKETS, body).status();
    }

    private int get(String path) {
        return api.call(key, "GET", TICKETS + path, "").status();
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        IntStream.rangeClosed(1, 5).forEach(number -> create("ticket " + number));

        Response first = api.operation("listTickets", key, "GET", TICKETS + "?limit=3&status=open", "");
        Response second = api.operation(
                "listTickets", key, "GET", first.json().path("next").asText(), "");

        assertThat(first.json().path("tickets")).hasSize(3);
        assertThat(second.json().path("tickets"))
                .extracting(ticket -> ticket.path("title").asText())
                .containsExactly("ticket 2", "ticket 1");
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void whatTheContractDoesNotAllowIsAProblemThatNamesTheField() {
        List<Response> refused = List.of(
                api.operation("createTicket", key, "POST", TICKETS, "{}"),
                api.operation("createTicket", key, "POST", TICKETS, "{\"title\":\"\"}"),
                api.operation("createTicket", key, "POST", TICKETS, "{\"title\":\"a\",\"priority\":\"urgent\"}"),
                api.operation("createTicket", key, "POST", TICKETS, "{\"title\":\"a\",\"extra\":1}"),
                api.operation("createTicket", key, "POST", TICKETS, "not json"),
                api.operation("listTickets", key, "GET", TICKETS + "?limit=0", ""),
                api.operation("listTickets", key, "GET", TICKETS + "?status=odd", ""),
                api.operation("showTicket", key, "GET", TICKETS + "/abc", ""),
                api.operation("updateTicket", key, "PATCH", TICKETS + "/1", "{}"));

        assertThat(refused).extracting(Response::status).containsOnly(400);
        assertThat(refused.get(2).json().path("detail").asText())
                .isEqualTo("priority: Instance does not match any of [\"low\",\"normal\",\"high\",\"critical\"].");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        HttpResponse<String> response = new Browser(api.site().url())
                .send(TICKETS, request -> request.header("Authorization", "Bearer " + key)
                        .header("Content-Type", "text/xml")
                        .POST(BodyPublishers.ofString("<a/>")));

        assertThat(response.statusCode()).isEqualTo(415);
    }

    @Test
    void aTooLargeBodyIsRefused() {
        Response response = api.call(key, "POST", TICKETS, "{\"title\":\"" + "x".repeat(1 << 20) + "\"}");

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.json().path("code").asText()).isEqualTo("body_too_large");
    }

    @Test
    void anotherTenantsTicketIsNotThere() {
        String ticket = create("VPN down").header("Location");
        String stranger = api.key(world.newTenant(), Role.ADMIN);

        Response response = api.operation("showTicket", stranger, "GET", ticket, "");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.json().path("code").asText()).isEqualTo("ticket_not_found");
    }

    @Test
    void onlyAdminsDelete() {
        String ticket = create("VPN down").header("Location");

        Response response = api.operation("deleteTicket", api.key(tenant, Role.ENGINEER), "DELETE", ticket, "");

        assertThat(response.status()).isEqualTo(403);
    }

    @Test
    void withoutAKeyNobodyIsLetIn() {
        HttpResponse<String> none = new Browser(api.site().url()).get(TICKETS);
        Response wrong = api.operation("listTickets", "pb_wrong", "GET", TICKETS, "");

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aSessionMayReadButChangesOnlyWithItsFormKey() {
        Browser browser = api.site().signedIn(tenant, Role.ENGINEER);
        browser.get("/sign-in");
        String body = "{\"title\":\"from a page\"}";

        HttpResponse<String> read = browser.get(TICKETS);
        HttpResponse<String> forged =
                browser.send(TICKETS, request -> request.header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
        HttpResponse<String> made = browser.send(TICKETS, request -> request.header("Content-Type", "application/json")
                .header("X-CSRF-Token", browser.formKey())
                .POST(BodyPublishers.ofString(body)));

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(made.statusCode()).isEqualTo(201);
    }

    @Test
    void theCorrelationOfACallerIsKeptAndAnOddOneReplaced() {
        Response kept = api.call(key, "GET", TICKETS + "/99", "", "X-Correlation-Id", "caller-7");
        Response odd = api.call(key, "GET", TICKETS + "/99", "", "X-Correlation-Id", "a b<c>");

        assertThat(kept.header("X-Correlation-Id")).isEqualTo("caller-7");
        assertThat(kept.json().path("reference").asText()).isEqualTo("caller-7");
        assertThat(odd.header("X-Correlation-Id")).matches("[0-9a-f]{8}");
    }

    @Test
    void theReferenceOfAProblemFindsItInTheLogs() {
        try (LogLines log = new LogLines(Failures.class)) {
            String reference = api.call(key, "GET", TICKETS + "/99", "")
                    .json()
                    .path("reference")
                    .asText();

            assertThat(log.of(new CorrelationId(reference)))
                    .containsExactly("refused GET /api/tickets/99 with ticket_not_found: There is no ticket TKT-99.");
        }
    }

    @Test
    void anUnknownAddressAndAWrongMethodAreProblemsToo() {
        Response unknown = api.call(key, "GET", "/api/nothing", "");
        Response wrong = api.call(key, "PUT", TICKETS, "{}");

        assertThat(unknown.json().path("code").asText()).isEqualTo("page_not_found");
        assertThat(wrong.json().path("code").asText()).isEqualTo("method_not_allowed");
        assertThat(wrong.header("Allow")).isEqualTo("GET, POST");
    }
}
