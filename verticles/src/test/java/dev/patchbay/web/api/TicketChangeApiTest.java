package dev.patchbay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.api.ApiSite.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class TicketChangeApiTest {

    private static final String TICKETS = "/api/tickets";

    private final ApiSite api;
    private final String key;

    TicketChangeApiTest(World world) {
        this.api = new ApiSite(world);
        this.key = api.key(world.newTenant(), Role.ADMIN);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Response create(String title) {
        return api.operation("createTicket", key, "POST", TICKETS, "{\"title\":\"" + title + "\"}");
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
    void nullEmptiesTheAssigneeAndTheCustomerAndLeavesTheRest() {
        String ticket = api.operation(
                        "createTicket", key, "POST", TICKETS, "{\"title\":\"VPN down\",\"customer\":\"Acme\"}")
                .header("Location");
        api.operation("updateTicket", key, "PATCH", ticket, "{\"assignee\":\"me\"}");

        Response moved = api.operation("updateTicket", key, "PATCH", ticket, "{\"customer\":\"Globex\"}");
        Response cleared = api.operation("updateTicket", key, "PATCH", ticket, "{\"assignee\":null,\"customer\":null}");
        Response refused = api.call(key, "PATCH", ticket, "{\"title\":null}");

        assertThat(moved.json().path("customer").asText()).isEqualTo("Globex");
        assertThat(moved.json().path("assignee").asText()).isEqualTo("Ada");
        assertThat(cleared.json().has("customer")).isFalse();
        assertThat(cleared.json().has("assignee")).isFalse();
        assertThat(cleared.json().path("title").asText()).isEqualTo("VPN down");
        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void ofManyChangesOfTheSameVersionAtOnceOneWins() throws Exception {
        Response created = create("VPN down");
        Callable<Response> change = () -> api.operation(
                "updateTicket",
                key,
                "PATCH",
                created.header("Location"),
                "{\"title\":\"another\"}",
                "If-Match",
                created.header("ETag"));

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : together.invokeAll(Collections.nCopies(8, change))) {
                statuses.add(answer.get().status());
            }
        }

        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @Test
    void aNoteMakesTheTicketAnotherOne() {
        Response created = create("VPN down");
        String ticket = created.header("Location");

        Response noted = api.operation("addNote", key, "POST", ticket + "/notes", "{\"text\":\"called them\"}");
        Response late = api.operation(
                "updateTicket", key, "PATCH", ticket, "{\"title\":\"x\"}", "If-Match", created.header("ETag"));

        assertThat(noted.header("ETag")).isNotEqualTo(created.header("ETag"));
        assertThat(late.status()).isEqualTo(412);
    }
}
