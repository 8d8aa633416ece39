package dev.patchbay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing that is sent to a form is answered as a fault of ours. */
@ExtendWith(StorageFixture.class)
class HostileInputTest {

    private static final String NUL = "a\0b";
    private static final String HUGE = "x".repeat(900_000);

    private final TestSite site;
    private final Person ada;
    private final Browser admin;

    HostileInputTest(World world) {
        this.site = new TestSite(world);
        TenantId tenant = world.newTenant();
        this.ada = site.newPerson(tenant, "Ada", Role.ADMIN);
        this.admin = site.signedIn(ada);
        admin.get("/people");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private int signIn(String email, String password) {
        Browser visitor = new Browser(site.url());
        visitor.get("/sign-in");
        return visitor.submit("/sign-in", Map.of("email", email, "password", password, "to", "//evil.example"))
                .statusCode();
    }

    @Test
    void signInRefusesWhatCannotBeALoginOrAPassword() {
        assertThat(signIn(NUL, TestSite.PASSWORD)).isEqualTo(400);
        assertThat(signIn(HUGE, TestSite.PASSWORD)).isEqualTo(400);
        assertThat(signIn(ada.email().orElseThrow(), HUGE)).isEqualTo(400);
        assertThat(signIn(ada.email().orElseThrow(), NUL)).isEqualTo(400);
    }

    @Test
    void anApiKeyIsNotNamedByWhatNobodyCanRead() {
        assertThat(admin.submit("/api-keys", Map.of("name", NUL, "role", "ADMIN"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.submit("/api-keys", Map.of("name", HUGE, "role", "ADMIN"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.submit("/api-keys/nonsense/revoke", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void welcomeRefusesWhatCannotBeAPassword() {
        String link = site.linkFor(ada);
        Browser visitor = new Browser(site.url());
        visitor.get(link);

        assertThat(visitor.submit(link, Map.of("password", HUGE)).statusCode()).isEqualTo(400);
        assertThat(visitor.get("/welcome/" + "x".repeat(7_000)).statusCode()).isEqualTo(410);
        assertThat(visitor.get("/welcome/%00").statusCode()).isEqualTo(410);
    }

    @Test
    void peopleRefuseWhatCannotBeAPerson() {
        assertThat(admin.submit("/people", Map.of("name", HUGE, "email", "bo@acme.example", "role", "ADMIN"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.submit("/people/" + UUID.randomUUID() + "/remove", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }
}
