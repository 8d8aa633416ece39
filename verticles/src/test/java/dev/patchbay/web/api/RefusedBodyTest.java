package dev.patchbay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.api.ApiSite.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program is told whose body cannot be taken. */
@ExtendWith(StorageFixture.class)
class RefusedBodyTest {

    private static final String TICKETS = "/api/tickets";

    private final ApiSite api;
    private final String key;

    RefusedBodyTest(World world) {
        this.api = new ApiSite(world);
        this.key = api.key(world.newTenant(), Role.ADMIN);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "createTicket|/api/tickets|{\"titel\":\"VPN\"}|\"titel\" is not a field of a ticket. \"title\" is missing.",
                "createTicket|/api/tickets|{}|\"title\" is missing.",
                "createTicket|/api/tickets|{\"a\":1,\"b\":2,\"title\":\"\"}|\"a\" is not a field of a ticket. \"b\" is not"
                        + " a field of a ticket. title: String is too short (0 < 1).",
                "updateTicket|/api/tickets/1|{\"escalation\":{\"why\":\"down\"}}|\"escalation.why\" is not a field of a"
                        + " ticket. \"escalation.reason\" is missing.",
                "addNote|/api/tickets/1/notes|{\"txt\":\"x\"}|\"txt\" is not a field of a note. \"text\" is missing.",
                "addReply|/api/tickets/1/replies|{\"txt\":\"x\"}|\"txt\" is not a field of a reply. \"text\" is missing."
            })
    void aBodySaysAtOnceWhichFieldsItShouldNotHaveAndWhichItLacks(
            String operation, String path, String body, String detail) {
        String method = operation.equals("updateTicket") ? "PATCH" : "POST";

        Response refused = api.operation(operation, key, method, path, body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("code").asText()).isEqualTo("invalid_request");
        assertThat(refused.json().path("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|line 1, column 4",
                "{\"title\":\\n  \"a\",}|line 2, column 7",
                "{\"title\":\"a|line 1, column 12",
                "{\"title\":\"ü\" \"a\"}|line 1, column 14",
                "{\"title\":\"a\"} {}|line 1, column 15"
            })
    void whatIsNotJsonIsRefusedWithThePlaceWhereItBreaks(String body, String place) {
        Response refused = api.operation("createTicket", key, "POST", TICKETS, body.replace("\\n", "\n"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("code").asText()).isEqualTo("body_unreadable");
        assertThat(refused.json().path("detail").asText()).startsWith("The body is not JSON at " + place + ": ");
        assertThat(refused.json().path("advice").asText()).contains("JSON");
    }
}
