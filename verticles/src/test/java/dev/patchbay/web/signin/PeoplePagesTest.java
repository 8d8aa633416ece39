package dev.patchbay.web.signin;

import static dev.patchbay.web.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import dev.patchbay.web.TestSite;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class PeoplePagesTest {

    private static final Pattern LINK = Pattern.compile("(http://[^<]+)(/welcome/[\\w-]{43})");

    private final World world;
    private final TestSite site;
    private final TenantId tenant;
    private final People people;
    private final Person ada;
    private final Browser admin;
    private final String newEmail = UUID.randomUUID() + "@acme.example";

    PeoplePagesTest(World world) {
        this.world = world;
        this.site = new TestSite(world);
        this.tenant = world.newTenant();
        this.people = new People(world.database(), world.clock());
        this.ada = site.newPerson(tenant, "Ada", Role.ADMIN);
        this.admin = site.signedIn(ada);
        admin.get("/people");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private HttpResponse<String> invite(String name, String email, String role) {
        return admin.submit("/people", Map.of("name", name, "email", email, "role", role));
    }

    private HttpResponse<String> give(PersonId person, String role) {
        return admin.submit("/people/" + person + "/role", Map.of("role", role));
    }

    private static Optional<String> linkIn(HttpResponse<String> page) {
        Matcher link = LINK.matcher(page.body());
        return link.find() ? Optional.of(link.group(2)) : Optional.empty();
    }

    private Role roleOf(Person person) {
        return people.byId(person.tenant(), person.id()).orElseThrow().role();
    }

    @Test
    void anInvitedPersonSetsAPasswordAndIsSignedInWithTheirRole() {
        String link = linkIn(invite("Bo", newEmail, "CONTACT")).orElseThrow();
        Browser invited = new Browser(site.url());

        HttpResponse<String> welcome = invited.get(link);
        HttpResponse<String> signedIn = invited.submit(link, Map.of("password", TestSite.PASSWORD));

        assertThat(welcome.body()).contains("Welcome, Bo").doesNotContain("Organisation");
        assertThat(header(signedIn, "Location")).isEqualTo("/chat");
        Person bo = new Sessions(world.database(), world.clock())
                .find(new Token(invited.cookie(Cookies.SESSION)))
                .orElseThrow();
        assertThat(bo).isEqualTo(new Person(bo.id(), tenant, "Bo", Optional.of(newEmail), Role.CONTACT));
        assertThat(invited.get("/people").statusCode()).isEqualTo(403);
    }

    @Test
    void theLinkIsShownOnceWithTheSiteItLeadsTo() {
        HttpResponse<String> made = invite("Bo", newEmail, "ENGINEER");
        HttpResponse<String> later = admin.get("/people");

        assertThat(made.body()).contains(site.url() + "/welcome/", "for 24 hours");
        assertThat(later.body()).contains(newEmail, "not yet");
        assertThat(linkIn(later)).isEmpty();
    }

    @Test
    void aLostPasswordIsReplacedByANewLink() {
        Person bo = site.newPerson(tenant, "Bo", Role.ENGINEER);
        site.signedIn(bo);

        String link =
                linkIn(admin.submit("/people/" + bo.id() + "/link", Map.of())).orElseThrow();

        Browser browser = new Browser(site.url());
        browser.get(link);
        assertThat(browser.submit(link, Map.of("password", "another long password"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aMemberOfAChatWorkspaceHasNoEmailAndGetsNoLink() {
        Person member = new Person(PersonId.random(), tenant, "Sam", Optional.empty(), Role.ENGINEER);
        people.add(member);

        HttpResponse<String> response = admin.submit("/people/" + member.id() + "/link", Map.of());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Sam has no email to sign in with");
        assertThat(linkIn(response)).isEmpty();
    }

    @Test
    void anEmailThatIsTakenIsSaidAndWhatWasTypedStays() {
        HttpResponse<String> response = invite("Bo", ada.email().orElseThrow().toUpperCase(), "ENGINEER");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("Somebody here has the email", "value=\"Bo\"");
    }

    @Test
    void anEmailThatSignsInSomebodyOfAnotherTenantIsRefusedAtOnce() {
        Person stranger = site.newPerson(world.newTenant(), "Mallory", Role.ADMIN);
        site.signedIn(stranger);

        HttpResponse<String> response = invite("Bo", stranger.email().orElseThrow(), "ENGINEER");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("signs in somebody else");
    }

    @Test
    void aWrongFieldIsNamed() {
        assertThat(invite(" ", newEmail, "ADMIN").body()).contains("Give the name in 1 to 100 characters.");
        assertThat(invite("x".repeat(101), newEmail, "ADMIN").body()).contains("Give the name in 1 to 100");
        assertThat(invite("B\u0007o", newEmail, "ADMIN").body()).contains("without control characters");
        assertThat(invite("Bo", "nonsense", "ADMIN").body()).contains("Give an email address such as");
        assertThat(invite("Bo", "x".repeat(250) + "@acme.example", "ADMIN").statusCode())
                .isEqualTo(400);
        assertThat(invite("Bo", newEmail, "OWNER").body()).contains("Choose the role");
        assertThat(people.byEmail(tenant, newEmail)).isEmpty();
    }

    @Test
    void whatIsTypedIsShownEscaped() {
        HttpResponse<String> response = invite("<b>Bo</b>", newEmail, "ENGINEER");

        assertThat(response.body()).contains("&lt;b&gt;Bo").doesNotContain("<b>Bo");
    }

    @Test
    void aNewRoleIsInForceWithTheNextRequest() {
        Person bo = site.newPerson(tenant, "Bo", Role.ENGINEER);
        Browser browser = site.signedIn(bo);

        give(bo.id(), "ADMIN");

        assertThat(browser.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void theLastAdminWhoCanSignInStaysOne() {
        site.newPerson(tenant, "Bo", Role.ADMIN);

        HttpResponse<String> response = give(ada.id(), "ENGINEER");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("This is the last admin who can sign in");
        assertThat(roleOf(ada)).isEqualTo(Role.ADMIN);
    }

    @Test
    void anAdminMayStepDownForAnother() {
        site.signedIn(site.newPerson(tenant, "Bo", Role.ADMIN));

        HttpResponse<String> response = give(ada.id(), "CONTACT");

        assertThat(header(response, "Location")).isEqualTo("/chat");
        assertThat(roleOf(ada)).isEqualTo(Role.CONTACT);
    }

    @Test
    void anotherTenantsPersonIsNotFoundAndNotListed() {
        Person stranger = site.newPerson(world.newTenant(), "Mallory", Role.ENGINEER);

        assertThat(give(stranger.id(), "ADMIN").statusCode()).isEqualTo(404);
        assertThat(admin.submit("/people/" + stranger.id() + "/link", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(admin.submit("/people/nonsense/link", Map.of()).statusCode()).isEqualTo(404);
        assertThat(roleOf(stranger)).isEqualTo(Role.ENGINEER);
        assertThat(admin.get("/people").body()).doesNotContain("Mallory");
    }

    @Test
    void aChangeWithoutTheFormKeyIsRefused() {
        HttpResponse<String> response = admin.post("/people", Map.of("name", "Bo", "email", newEmail, "role", "ADMIN"));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(people.byEmail(tenant, newEmail)).isEmpty();
    }

    @Test
    void anEngineerNeitherSeesNorChangesPeople() {
        Person bo = site.newPerson(tenant, "Bo", Role.ENGINEER);
        Browser engineer = site.signedIn(bo);

        HttpResponse<String> page = engineer.get("/people");
        engineer.get("/chat");
        HttpResponse<String> change = engineer.submit("/people/" + bo.id() + "/role", Map.of("role", "ADMIN"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This page is for admins.");
        assertThat(change.statusCode()).isEqualTo(403);
        assertThat(roleOf(bo)).isEqualTo(Role.ENGINEER);
    }
}
