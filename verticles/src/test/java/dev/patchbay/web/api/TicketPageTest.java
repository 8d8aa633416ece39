package dev.patchbay.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of one ticket, which links lead to. */
@ExtendWith(StorageFixture.class)
class TicketPageTest {

    private final World world;
    private final ApiSite api;
    private final TenantId tenant;
    private final String ticket;

    TicketPageTest(World world) {
        this.world = world;
        this.api = new ApiSite(world);
        this.tenant = world.newTenant();
        String key = api.key(tenant, Role.ENGINEER);
        String location = api.call(
                        key,
                        "POST",
                        "/api/tickets",
                        "{\"title\":\"VPN <down>\",\"customer\":\"Acme\",\"details\":\"since nine\"}")
                .header("Location");
        this.ticket = location.substring(location.lastIndexOf('/') + 1);
        api.call(key, "POST", "/api/tickets/" + ticket + "/notes", "{\"text\":\"cable?\"}");
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void itShowsTheTicketWithWhatWasWrittenAboutIt() {
        Browser engineer = api.site().signedIn(tenant, Role.ENGINEER);

        assertThat(engineer.get("/tickets/" + ticket).statusCode()).isEqualTo(200);
        assertThat(engineer.get("/tickets/TKT-" + ticket).body())
                .contains("TKT-" + ticket, "VPN &lt;down&gt;", "Acme", "since nine", "cable?");
    }

    @Test
    void itIsNotThereForOthers() {
        assertThat(api.site()
                        .signedIn(world.newTenant(), Role.ADMIN)
                        .get("/tickets/" + ticket)
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.site()
                        .signedIn(tenant, Role.CONTACT)
                        .get("/tickets/" + ticket)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser(api.site().url()).get("/tickets/" + ticket).body())
                .doesNotContain("VPN");
    }

    @Test
    void whatIsNoNumberIsNoTicket() {
        Browser engineer = api.site().signedIn(tenant, Role.ENGINEER);

        assertThat(engineer.get("/tickets/99999999999").statusCode()).isEqualTo(404);
        assertThat(engineer.get("/tickets/new").statusCode()).isEqualTo(404);
    }
}
