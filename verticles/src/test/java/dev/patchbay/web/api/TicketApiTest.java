package dev.patchbay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import dev.patchbay.web.api.ApiSite.Response;
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
        Response updated = api.operation(
                "updateTicket", key, "PATCH", ticket, "{\"status\":\"pending\"}", "If-Match", created.header("ETag"));
        Response shown = api.operation("showTicket", key, "GET", ticket, "");
        Response listed = api.operation(
                "listTickets", key, "GET", TICKETS + "?status=pending&customer=Acme&limit=20&before=1042", "");
        Response deleted = api.operation("deleteTicket", key, "DELETE", ticket, "");
        Response health = api.operation("health", key, "GET", "/health", "");

        assertThat(List.of(created, noted, updated, shown, listed, deleted, health))
                .extracting(Response::status)
                .containsExactly(201, 201, 200, 200, 200, 204, 200);
        assertThat(shown.json().path("status").asText()).isEqualTo("pending");
        assertThat(shown.json().path("notes").path(0).path("text").asText())
                .isEqualTo("MTU of the tunnel set to 1350.");
        assertThat(listed.json().path("tickets")).hasSize(1);
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
    void aChangeOfSomethingThatChangedMeanwhileIsRefused() {
        Response created = create("VPN down");
        String ticket = created.header("Location");
        api.operation("updateTicket", key, "PATCH", ticket, "{\"priority\":\"high\"}");

        Response late = api.operation(
                "updateTicket", key, "PATCH", ticket, "{\"title\":\"x\"}", "If-Match", created.header("ETag"));

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(late.json().path("code").asText()).isEqualTo("precondition_failed");
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
    void anUnknownAddressAndAWrongMethodAreProblemsToo() {
        Response unknown = api.call(key, "GET", "/api/nothing", "");
        Response wrong = api.call(key, "PUT", TICKETS, "{}");

        assertThat(unknown.json().path("code").asText()).isEqualTo("page_not_found");
        assertThat(wrong.json().path("code").asText()).isEqualTo("method_not_allowed");
    }
}
