package dev.patchbay.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.api.ApiSite.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Snoozed and escalated tickets over the API. */
@ExtendWith(StorageFixture.class)
class TicketAttentionApiTest {

    private final World world;
    private final ApiSite api;
    private final TenantId tenant;
    private final String key;
    private String ticket;

    TicketAttentionApiTest(World world) {
        this.world = world;
        this.api = new ApiSite(world);
        this.tenant = world.newTenant();
        this.key = api.key(tenant, Role.ADMIN);
    }

    @BeforeEach
    void open() {
        ticket = api.operation("createTicket", key, "POST", "/api/tickets", "{\"title\":\"VPN down\"}")
                .header("Location");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aTicketIsSnoozedAndWoken() {
        Instant until = world.clock().instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);

        Response snoozed = change("{\"snoozed_until\":\"" + until + "\"}");
        Response woken = change("{\"snoozed_until\":null}");

        assertThat(snoozed.status()).isEqualTo(200);
        assertThat(snoozed.json().path("snoozed_until").asText()).isEqualTo(until.toString());
        assertThat(snoozed.header("ETag")).isEqualTo("\"2\"");
        assertThat(woken.json().has("snoozed_until")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2020-01-01T00:00:00Z | A ticket is snoozed until a time to come.
                    2999-01-01T00:00:00Z | A ticket is snoozed for 90 days at most.
                    2026-12-01 at nine o'clock | A time is written with its date and its offset, for example 2026-12-01T09:00:00Z.
                    """)
    void aTimeThatCannotBeIsAProblem(String until, String detail) {
        Response refused = change("{\"snoozed_until\":\"" + until + "\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().path("code").asText()).isEqualTo("invalid_request");
        assertThat(refused.json().path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void aTicketIsEscalatedOnceAndWithAReason() {
        Response escalated = change("{\"escalation\":{\"reason\":\"customer is down\"}}");
        Response another = change("{\"escalation\":{\"reason\":\"hurry\"}}");
        Response none = api.call(key, "PATCH", ticket, "{\"escalation\":{}}");
        Response ended = change("{\"escalation\":null}");

        JsonNode escalation = escalated.json().path("escalation");
        assertThat(escalation.path("by").asText()).isEqualTo("Ada");
        assertThat(escalation.path("reason").asText()).isEqualTo("customer is down");
        assertThat(Instant.parse(escalation.path("at").asText()))
                .isCloseTo(world.clock().instant(), within(1, ChronoUnit.MINUTES));
        assertThat(another.status()).isEqualTo(400);
        assertThat(another.json().path("detail").asText()).endsWith(" is escalated already: customer is down");
        assertThat(none.status()).isEqualTo(400);
        assertThat(ended.json().has("escalation")).isFalse();
    }

    @Test
    void aListIsOfThoseSnoozedOrOfThoseAwake() {
        change("{\"snoozed_until\":\"" + world.clock().instant().plus(Duration.ofDays(1)) + "\"}");
        api.operation("createTicket", key, "POST", "/api/tickets", "{\"title\":\"printer\"}");

        assertThat(titles("?snoozed=true")).isEqualTo("[VPN down]");
        assertThat(titles("?snoozed=false")).isEqualTo("[printer]");
        assertThat(titles("")).isEqualTo("[printer, VPN down]");
    }

    @Test
    void theNextPageIsOfTheSame() {
        api.operation("createTicket", key, "POST", "/api/tickets", "{\"title\":\"printer\"}");

        Response page = api.operation("listTickets", key, "GET", "/api/tickets?snoozed=false&limit=1", "");

        assertThat(page.json().path("next").asText()).endsWith("&snoozed=false");
    }

    @Test
    void aContactMayDoNeither() {
        String contact = api.key(tenant, Role.CONTACT);
        String own = api.operation("createTicket", contact, "POST", "/api/tickets", "{\"title\":\"mouse\"}")
                .header("Location");

        for (String body :
                new String[] {"{\"snoozed_until\":\"2999-01-01T00:00:00Z\"}", "{\"escalation\":{\"reason\":\"hurry\"}}"
                }) {
            Response refused = api.operation("updateTicket", contact, "PATCH", own, body);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().path("detail").asText())
                    .isEqualTo("Only the people of the service desk may change a ticket.");
        }
    }

    private Response change(String body) {
        return api.operation("updateTicket", key, "PATCH", ticket, body);
    }

    private String titles(String query) {
        return api.operation("listTickets", key, "GET", "/api/tickets" + query, "")
                .json()
                .path("tickets")
                .findValuesAsText("title")
                .toString();
    }
}
