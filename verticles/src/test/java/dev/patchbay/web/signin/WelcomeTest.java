package dev.patchbay.web.signin;

import static dev.patchbay.web.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.patchbay.model.failure.CorrelationId;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.observability.LogLines;
import dev.patchbay.storage.People;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import dev.patchbay.web.MovingClock;
import dev.patchbay.web.TestSite;
import dev.patchbay.web.http.Failures;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class WelcomeTest {

    private final MovingClock clock = new MovingClock();
    private final World world;
    private final TestSite site;
    private final TenantId tenant;
    private final People people;

    WelcomeTest(World world) {
        this.world = world;
        this.site = new TestSite(world, clock, Optional.empty());
        this.tenant = world.newTenant();
        this.people = new People(world.database(), clock);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private HttpResponse<String> open(Browser browser, String link, Map<String, String> fields) {
        browser.get(link);
        return browser.submit(link, fields);
    }

    @Test
    void aLinkThatStillSignsInIsNotWrittenToTheLogs() {
        Browser stranger = new Browser(site.url());
        String link = site.linkFor(unknownAdmin());

        try (LogLines log = new LogLines(Failures.class)) {
            HttpResponse<String> forged = stranger.send(link, request -> request.POST(BodyPublishers.noBody()));

            assertThat(log.of(new CorrelationId(header(forged, "X-Correlation-Id"))))
                    .singleElement()
                    .satisfies(line -> assertThat(line).startsWith("refused POST /welcome/… with csrf_refused"));
        }
    }

    private Person unknownAdmin() {
        Person admin = new Person(PersonId.random(), tenant, "Admin", Optional.empty(), Role.ADMIN);
        people.add(admin);
        return admin;
    }

    @Test
    void theFirstAdminSaysWhoTheyAreAndIsSignedIn() {
        Person admin = unknownAdmin();
        String email = admin.id() + "@acme.example";
        Browser browser = new Browser(site.url());

        HttpResponse<String> response = open(
                browser,
                site.linkFor(admin),
                Map.of("organisation", "Acme IT", "name", "Ada", "email", email, "password", TestSite.PASSWORD));

        assertThat(header(response, "Location")).isEqualTo("/chat");
        assertThat(new Sessions(world.database(), clock).find(new Token(browser.cookie(Cookies.SESSION))))
                .contains(new Person(admin.id(), tenant, "Ada", Optional.of(email), Role.ADMIN));
        List<String> organisations = world.database()
                .inTenant(tenant, tx -> tx.list("SELECT name FROM tenant", row -> row.getString("name")));
        assertThat(organisations).containsExactly("Acme IT");
    }

    @Test
    void anIncompleteFormSaysWhatIsMissingAndLosesNothing() {
        String link = site.linkFor(unknownAdmin());
        Map<String, String> wrong =
                Map.of("organisation", "Acme", "name", "Ada", "email", "nonsense", "password", TestSite.PASSWORD);

        HttpResponse<String> response = open(new Browser(site.url()), link, wrong);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Give an email address", "value=\"Acme\"");
        assertThat(new Browser(site.url()).get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aShortPasswordIsRefused() {
        Person person = site.newPerson(tenant, "Bo", Role.ENGINEER);

        HttpResponse<String> response =
                open(new Browser(site.url()), site.linkFor(person), Map.of("password", "elevenchars"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("A password has 12 to 200 characters.");
    }

    @Test
    void aLinkWorksOnce() {
        String link = site.linkFor(site.newPerson(tenant, "Bo", Role.ENGINEER));
        Browser second = new Browser(site.url());
        second.get(link);

        HttpResponse<String> first = open(new Browser(site.url()), link, Map.of("password", TestSite.PASSWORD));
        HttpResponse<String> again = second.submit(link, Map.of("password", TestSite.PASSWORD));

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.body()).contains("was used already");
    }

    @Test
    void aLinkExpires() {
        String link = site.linkFor(site.newPerson(tenant, "Bo", Role.ENGINEER));

        clock.advance(SignInLinks.LIFE);

        assertThat(new Browser(site.url()).get(link).statusCode()).isEqualTo(410);
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        Person person = site.newPerson(tenant, "Bo", Role.ENGINEER);
        String old = site.linkFor(person);
        String fresh = site.linkFor(person);

        assertThat(new Browser(site.url()).get(old).statusCode()).isEqualTo(410);
        assertThat(new Browser(site.url()).get(fresh).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordSignsOutEverywhereElse() {
        Person person = site.newPerson(tenant, "Bo", Role.ENGINEER);
        Token before = new Token(site.signedIn(person).cookie(Cookies.SESSION));

        open(new Browser(site.url()), site.linkFor(person), Map.of("password", TestSite.PASSWORD));

        assertThat(new Sessions(world.database(), clock).find(before)).isEmpty();
    }

    @Test
    void aLinkCanBeMadeByEmail() {
        Person person = site.newPerson(tenant, "Bo", Role.ENGINEER);
        SignInLinks links = new SignInLinks(world.database(), people, clock);

        String link = links.issueFor(person.email().orElseThrow().toUpperCase());

        assertThat(links.find(new Token(link.substring("/welcome/".length())))).contains(person);
        assertThatThrownBy(() -> links.issueFor("nobody@example.com"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.PERSON_NOT_FOUND));
    }

    @Test
    void theFirstStartOffersALinkUntilAnAdminHasAPassword() {
        FirstAdmin first = new FirstAdmin(world.database(), people, new SignInLinks(world.database(), people, clock));
        Optional<String> offered = first.path();

        site.signedIn(tenant, Role.ADMIN);

        offered.ifPresent(path -> assertThat(path).startsWith("/welcome/"));
        assertThat(first.path()).isEmpty();
    }
}
