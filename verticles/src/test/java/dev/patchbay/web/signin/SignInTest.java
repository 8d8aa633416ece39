package dev.patchbay.web.signin;

import static dev.patchbay.web.Browser.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import dev.patchbay.web.MovingClock;
import dev.patchbay.web.TestSite;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class SignInTest {

    private final MovingClock clock = new MovingClock();
    private final World world;
    private final TestSite site;
    private final Person ada;
    private final Browser signedIn;

    SignInTest(World world) {
        this.world = world;
        this.site = new TestSite(world, clock, Optional.empty());
        this.ada = site.newPerson(world.newTenant(), "Ada", Role.ENGINEER);
        this.signedIn = site.signedIn(ada);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private HttpResponse<String> signIn(Browser browser, String email, String password) {
        browser.get("/sign-in");
        return browser.submit("/sign-in", Map.of("email", email, "password", password));
    }

    private String email() {
        return ada.email().orElseThrow();
    }

    @Test
    void aPasswordOpensASessionWhoseCookieScriptsCannotRead() {
        HttpResponse<String> response = signIn(new Browser(site.url()), email().toUpperCase(), TestSite.PASSWORD);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo("/chat");
        assertThat(response.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("patchbay_session=", "HTTPOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void theCookieIsSecureWhenPeopleComeByHttps() {
        try (TestSite https = new TestSite(world, clock, Optional.of("https://desk.example.com"))) {
            HttpResponse<String> response = signIn(new Browser(https.url()), email(), TestSite.PASSWORD);

            assertThat(header(response, "Set-Cookie")).contains("Secure");
        }
    }

    @Test
    void onlyTheHashOfATokenIsStored() {
        String token = signedIn.cookie(Cookies.SESSION);

        List<String> stored = world.database()
                .inTenant(
                        ada.tenant(),
                        tx -> tx.list("SELECT token_hash FROM web_session", row -> row.getString("token_hash")));
        assertThat(stored).containsExactly(new Token(token).hash()).doesNotContain(token);
    }

    @Test
    void aTokenPlantedBeforeSignInIsNotTheSessionAfterwards() {
        Browser browser = new Browser(site.url());
        browser.putCookie(Cookies.SESSION, "planted");

        signIn(browser, email(), TestSite.PASSWORD);

        assertThat(browser.cookie(Cookies.SESSION)).isNotEqualTo("planted");
        assertThat(new Sessions(world.database(), clock).find(new Token("planted")))
                .isEmpty();
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        String before = signedIn.cookie(Cookies.SESSION);

        signIn(signedIn, email(), TestSite.PASSWORD);

        assertThat(new Sessions(world.database(), clock).find(new Token(before)))
                .isEmpty();
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
        String wrong =
                signIn(new Browser(site.url()), email(), "wrong password!").body();
        String unknown = signIn(new Browser(site.url()), "nobody@example.com", "wrong password!")
                .body();

        assertThat(wrong).contains("The email or the password is wrong.");
        assertThat(unknown).contains("The email or the password is wrong.");
    }

    @Test
    void theSixthAttemptIsLockedOutEvenWithTheRightPassword() {
        IntStream.range(0, 5).forEach(attempt -> signIn(new Browser(site.url()), email(), "wrong password!"));

        HttpResponse<String> locked = signIn(new Browser(site.url()), email(), TestSite.PASSWORD);

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.body()).contains("Try again in 15 minutes.");
    }

    @Test
    void aLockoutOutlivesARestart() {
        IntStream.range(0, 5).forEach(attempt -> signIn(new Browser(site.url()), email(), "wrong password!"));

        try (TestSite restarted = new TestSite(world, clock, Optional.empty())) {
            HttpResponse<String> locked = signIn(new Browser(restarted.url()), email(), TestSite.PASSWORD);

            assertThat(locked.statusCode()).isEqualTo(429);
        }
    }

    @Test
    void aLockedLoginDoesNotLockOutItsNeighbours() {
        IntStream.range(0, 4).forEach(attempt -> signIn(new Browser(site.url()), email(), "wrong password!"));
        try (TestSite elsewhere = new TestSite(world, clock, Optional.empty())) {
            signIn(new Browser(elsewhere.url()), email(), "wrong password!");
        }
        IntStream.range(0, 3).forEach(attempt -> signIn(new Browser(site.url()), email(), "wrong password!"));
        Person neighbour = site.newPerson(ada.tenant(), "Bo", Role.ENGINEER);
        site.signedIn(neighbour);

        assertThat(signIn(new Browser(site.url()), neighbour.email().orElseThrow(), TestSite.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aLockoutEnds() {
        IntStream.range(0, 5).forEach(attempt -> signIn(new Browser(site.url()), email(), "wrong password!"));

        clock.advance(Lockout.PENALTY);

        assertThat(signIn(new Browser(site.url()), email(), TestSite.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormWithoutItsKeyIsRefused() {
        Browser browser = new Browser(site.url());
        browser.get("/sign-in");

        HttpResponse<String> response =
                browser.post("/sign-in", Map.of("email", email(), "password", TestSite.PASSWORD));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("Reload the page");
    }

    @Test
    void theKeyOfAnotherVisitorDoesNotOpenAForm() {
        Browser other = new Browser(site.url());
        other.get("/sign-in");

        HttpResponse<String> response = signedIn.post("/sign-out", Map.of("form_key", other.formKey()));

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        String token = signedIn.cookie(Cookies.SESSION);
        signedIn.get("/sign-in");

        HttpResponse<String> response = signedIn.submit("/sign-out", Map.of());

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(signedIn.cookie(Cookies.SESSION)).isNull();
        assertThat(new Sessions(world.database(), clock).find(new Token(token))).isEmpty();
    }

    @Test
    void anIdleSessionEndsAndABusyOneLastsThirtyDays() {
        Sessions sessions = new Sessions(world.database(), clock);
        Token idle = new Token(signedIn.cookie(Cookies.SESSION));
        Token busy = sessions.open(ada);
        IntStream.range(0, 29).forEach(day -> {
            clock.advance(Duration.ofDays(1));
            assertThat(sessions.find(busy)).contains(ada);
        });

        assertThat(sessions.find(idle)).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(sessions.find(busy)).isEmpty();
    }

    @Test
    void aVisitorIsSentToSignInAndBack() {
        HttpResponse<String> response = new Browser(site.url()).get("/api-keys?x=1");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo("/sign-in?to=%2Fapi-keys%3Fx%3D1");
    }

    @Test
    void signInNeverLeadsToAnotherSite() {
        for (String to : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aX: y"}) {
            Browser browser = new Browser(site.url());
            browser.get("/sign-in");

            HttpResponse<String> response =
                    browser.submit("/sign-in", Map.of("email", email(), "password", TestSite.PASSWORD, "to", to));

            assertThat(header(response, "Location")).startsWith("/").doesNotContain("evil");
        }
    }

    @Test
    void whatAVisitorTypedComesBackEscaped() {
        HttpResponse<String> response =
                signIn(new Browser(site.url()), "\"><script>alert(1)</script>", "wrong password!");

        assertThat(response.body()).doesNotContain("<script>alert");
    }
}
