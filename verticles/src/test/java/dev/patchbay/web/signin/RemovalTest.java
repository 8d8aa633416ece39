package dev.patchbay.web.signin;

import static dev.patchbay.web.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import dev.patchbay.web.TestSite;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class RemovalTest {

    private final World world;
    private final TestSite site;
    private final TenantId tenant;
    private final People people;
    private final ApiKeys keys;
    private final Browser admin;
    private final Person bo;

    RemovalTest(World world) {
        this.world = world;
        this.site = new TestSite(world);
        this.tenant = world.newTenant();
        this.people = new People(world.database(), world.clock());
        this.keys = new ApiKeys(world.database(), world.clock());
        this.admin = site.signedIn(tenant, Role.ADMIN);
        this.bo = site.newPerson(tenant, "Bo", Role.ADMIN);
        admin.get("/people");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static HttpResponse<String> remove(Browser browser, Person person) {
        return browser.submit("/people/" + person.id() + "/remove", Map.of());
    }

    private List<String> events() {
        return world.database()
                .inTenant(
                        tenant,
                        tx -> tx.list(
                                "SELECT type || ' ' || outcome AS said FROM event_stream ORDER BY event_id",
                                row -> row.getString("said")));
    }

    @Test
    void whoeverIsRemovedIsLetInByNothingAnyMore() {
        Browser theirs = site.signedIn(bo);
        Token key = keys.create(Caller.of(bo), "script", Role.ADMIN);
        String link = site.linkFor(bo);

        HttpResponse<String> removed = remove(admin, bo);

        assertThat(removed.body()).contains("Bo was removed, and is signed out everywhere.");
        assertThat(header(theirs.get("/chat"), "Location")).startsWith("/sign-in");
        assertThat(keys.find(key)).isEmpty();
        assertThat(new Browser(site.url()).get(link).statusCode()).isEqualTo(410);
        Browser again = new Browser(site.url());
        again.get("/sign-in");
        assertThat(again.submit("/sign-in", Map.of("email", bo.email().orElseThrow(), "password", TestSite.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(people.byId(tenant, bo.id())).isEmpty();
        assertThat(people.staff(tenant, "Bo")).isEmpty();
        assertThat(admin.get("/people").body()).doesNotContain(bo.email().orElseThrow());
    }

    @Test
    void whatIsMadeForThemMeanwhileLetsThemInNoMore() {
        remove(admin, bo);

        Token session = new Sessions(world.database(), world.clock()).open(bo);
        Token key = keys.create(Caller.of(bo), "late", Role.ADMIN);
        String link = site.linkFor(bo);

        assertThat(new Sessions(world.database(), world.clock()).find(session)).isEmpty();
        assertThat(keys.find(key)).isEmpty();
        assertThat(new Browser(site.url()).get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void theSameEmailCanBeInvitedAgainAsSomebodyNew() {
        String email = bo.email().orElseThrow();
        remove(admin, bo);

        HttpResponse<String> invited =
                admin.submit("/people", Map.of("name", "Bo again", "email", email, "role", "CONTACT"));

        assertThat(invited.body()).contains("Copy this sign-in link for Bo again");
        assertThat(people.byEmail(tenant, email).orElseThrow().id()).isNotEqualTo(bo.id());
    }

    @Test
    void anAdminCannotRemoveThemselvesNorSomebodyTwiceNorAnotherTenantsPerson() {
        Person ada = people.staff(tenant, "Ada").getFirst();
        Person stranger = site.newPerson(world.newTenant(), "Mallory", Role.ENGINEER);

        assertThat(remove(admin, ada).body()).contains("You cannot remove yourself; another admin can.");
        assertThat(remove(admin, stranger).statusCode()).isEqualTo(404);
        assertThat(remove(admin, bo).statusCode()).isEqualTo(200);
        assertThat(remove(admin, bo).statusCode()).isEqualTo(404);
        assertThat(admin.submit("/people/" + bo.id() + "/role", Map.of("role", "ADMIN"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.byId(stranger.tenant(), stranger.id())).isPresent();
    }

    @Test
    void ofTwoAdminsWhoRemoveEachOtherAtOnceOneStays() throws Exception {
        Browser theirs = site.signedIn(bo);
        theirs.get("/people");
        Person ada = people.staff(tenant, "Ada").getFirst();

        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            both.invokeAll(List.<Callable<Object>>of(() -> remove(admin, bo), () -> remove(theirs, ada)));
        }

        long left = List.of(ada, bo).stream()
                .filter(person -> people.byId(tenant, person.id()).isPresent())
                .count();
        assertThat(left).isEqualTo(1);
    }

    @Test
    void anEngineerRemovesNobody() {
        Browser engineer = site.signedIn(tenant, Role.ENGINEER);
        engineer.get("/chat");

        assertThat(remove(engineer, bo).statusCode()).isEqualTo(403);
        assertThat(people.byId(tenant, bo.id())).isPresent();
    }

    @Test
    void whatAdminsDoWithPeopleIsWrittenDown() {
        admin.submit("/people", Map.of("name", "Cy", "email", UUID.randomUUID() + "@acme.example", "role", "ENGINEER"));
        admin.submit("/people/" + bo.id() + "/role", Map.of("role", "ENGINEER"));
        admin.submit("/people/" + bo.id() + "/role", Map.of("role", "ENGINEER"));
        remove(admin, bo);

        assertThat(events())
                .containsExactly(
                        "person_changed.v1 invited", "person_changed.v1 role_changed", "person_changed.v1 removed");
    }
}
