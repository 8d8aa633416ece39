package dev.patchbay.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import dev.patchbay.web.TestSite;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class ApiKeyTest {

    private static final Pattern SHOWN = Pattern.compile("pb_[\\w-]{43}");

    private final World world;
    private final TestSite site;
    private final TenantId tenant;
    private final ApiKeys keys;

    ApiKeyTest(World world) {
        this.world = world;
        this.site = new TestSite(world);
        this.tenant = world.newTenant();
        this.keys = new ApiKeys(world.database(), world.clock());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static String shown(HttpResponse<String> page) {
        Matcher key = SHOWN.matcher(page.body());
        return key.find() ? key.group() : "";
    }

    @Test
    void anAdminMakesAKeyThatIsShownOnce() {
        Browser admin = site.signedIn(tenant, Role.ADMIN);
        admin.get("/api-keys");

        String made = shown(admin.submit("/api-keys", Map.of("name", "<b>monitoring</b>", "role", "ENGINEER")));
        HttpResponse<String> later = admin.get("/api-keys");

        assertThat(keys.find(new Token(made)).orElseThrow().role()).isEqualTo(Role.ENGINEER);
        assertThat(shown(later)).isEmpty();
        assertThat(later.body()).contains("&lt;b&gt;monitoring&lt;/b&gt;");
    }

    @Test
    void aRevokedKeyOpensNothing() {
        Browser admin = site.signedIn(tenant, Role.ADMIN);
        admin.get("/api-keys");
        String made = shown(admin.submit("/api-keys", Map.of("name", "monitoring", "role", "ADMIN")));

        admin.submit("/api-keys/" + keys.list(tenant).getFirst().id() + "/revoke", Map.of());

        assertThat(keys.find(new Token(made))).isEmpty();
        assertThat(keys.list(tenant)).isEmpty();
    }

    @Test
    void anotherTenantsKeyCannotBeRevoked() {
        Person stranger = site.newPerson(world.newTenant(), "Mallory", Role.ADMIN);
        Token theirs = keys.create(Caller.of(stranger), "theirs", Role.ADMIN);
        Browser admin = site.signedIn(tenant, Role.ADMIN);
        admin.get("/api-keys");

        admin.submit("/api-keys/" + keys.list(stranger.tenant()).getFirst().id() + "/revoke", Map.of());

        assertThat(keys.find(theirs)).isPresent();
    }

    @Test
    void aKeyHasNeverMoreRightsThanItsMaker() {
        Person engineer = site.newPerson(tenant, "Bo", Role.ENGINEER);

        Token key = keys.create(Caller.of(engineer), "cheeky", Role.ADMIN);

        assertThat(keys.find(key).orElseThrow().role()).isEqualTo(Role.ENGINEER);
    }

    @Test
    void thePageIsForAdmins() {
        assertThat(site.signedIn(tenant, Role.ENGINEER).get("/api-keys").statusCode())
                .isEqualTo(403);
    }
}
