package dev.patchbay.web.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Channels, installations and chat accounts, with the real actors behind the pages. */
@ExtendWith(StorageFixture.class)
class ConnectPagesTest {

    private static final Pattern CODE = Pattern.compile("<code class=\"secret\">(link [^<]+)</code>");
    private static final Pattern CONNECT = Pattern.compile("<code class=\"secret\">connect ([^<]+)</code>");
    private static final Pattern INSTALL =
            Pattern.compile("href=\"https://bot.example.com/slack/install\\?state=([\\w-]+)\"");

    private final TenantId tenant;
    private final ChatPlatforms platforms;
    private final Browser admin;
    private final Browser engineer;
    private final Browser stranger;

    @AutoClose
    private final ChatSite chat;

    ConnectPagesTest(World world) {
        this.chat = new ChatSite(world);
        this.tenant = world.newTenant();
        this.platforms = new ChatPlatforms(world, tenant);
        this.admin = signedIn(tenant, Role.ADMIN);
        this.engineer = signedIn(tenant, Role.ENGINEER);
        this.stranger = signedIn(world.newTenant(), Role.ADMIN);
    }

    private Browser signedIn(TenantId tenant, Role role) {
        Browser browser = chat.site().signedIn(tenant, role);
        browser.get("/chat");
        return browser;
    }

    @Test
    void anAdminSaysWhomAChannelBelongsTo() {
        String space = "T" + System.nanoTime();
        platforms.channel(space, "C1", "acme-<support>", true);

        HttpResponse<String> saved =
                admin.submit("/channels", decision(space, "CUSTOMER", "customer", "Acme", "allowed", "yes"));

        assertThat(saved.body())
                .contains("Saved.", "acme-&lt;support&gt;", "guests read along")
                .contains("value=\"CUSTOMER\" selected", "value=\"Acme\"", "value=\"yes\" checked");
        admin.submit("/channels", decision(space, "INTERNAL"));
        assertThat(admin.get("/channels").body())
                .contains("value=\"INTERNAL\" selected")
                .doesNotContain("value=\"Acme\"", "value=\"yes\" checked");
    }

    @Test
    void aCustomersChannelNeedsItsCustomer() {
        String space = "T" + System.nanoTime();
        platforms.channel(space, "C1", "support", false);

        HttpResponse<String> refused = admin.submit("/channels", decision(space, "CUSTOMER"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Name the customer this channel belongs to.");
        assertThat(admin.get("/channels").body()).contains("value=\"UNDECIDED\" selected");
    }

    @Test
    void anInstallationIsBoundToACustomer() {
        String space = "acme-" + System.nanoTime();
        platforms.install(Platform.TEAMS, space, "Acme Inc.");

        HttpResponse<String> saved =
                admin.submit("/installations", Map.of("platform", "TEAMS", "space", space, "customer", "Acme"));

        assertThat(saved.body()).contains("Saved.", "Acme Inc.", "Teams · " + space, "value=\"Acme\"");
        assertThat(stranger.get("/installations").body()).doesNotContain("Acme Inc.");
    }

    @Test
    void theLinkToSlackCarriesAStateOfTheAdminsDesk() {
        HttpResponse<String> begun = admin.submit("/installations/begin", Map.of("platform", "SLACK"));

        String state = found(INSTALL, begun);
        assertThat(platforms.use(Platform.TEAMS, state)).isEmpty();
        assertThat(platforms.use(Platform.SLACK, state)).contains(tenant);
        assertThat(platforms.use(Platform.SLACK, state)).isEmpty();
    }

    @Test
    void theCodeForTeamsIsShownOnceAndToNobodyElse() {
        String code = found(CONNECT, admin.submit("/installations/begin", Map.of("platform", "TEAMS")));

        assertThat(admin.get("/installations").body()).doesNotContain(code);
        assertThat(stranger.get("/installations").body()).doesNotContain(code);
        assertThat(platforms.use(Platform.TEAMS, code)).contains(tenant);
    }

    @Test
    void onlyAnAdminsOwnFormBeginsAnInstallation() {
        Map<String, String> slack = Map.of("platform", "SLACK");

        assertThat(engineer.submit("/installations/begin", slack).statusCode()).isEqualTo(403);
        assertThat(admin.post("/installations/begin", slack).statusCode()).isEqualTo(403);
        assertThat(admin.submit("/installations/begin", Map.of("platform", "DISCORD"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.submit("/installations/begin", Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void aCodeSaidDirectlyLinksAnAccountOnce() {
        String space = "T" + System.nanoTime();
        String code = found(CODE, engineer.submit("/chat-accounts", Map.of()));

        platforms.say(new Place(Platform.SLACK, space, "D1", "D1"), Room.direct(), code);

        await().untilAsserted(() ->
                assertThat(engineer.get("/chat-accounts").body()).contains("<strong>Slack</strong>", "U1 in " + space));
        assertThat(engineer.get("/chat-accounts").body()).doesNotContain(code);
        assertThat(admin.get("/chat-accounts").body()).contains("No account is linked to you yet.");
    }

    @Test
    void thePagesOfAdminsAreForThem() {
        List<String> pages = List.of("/channels", "/installations");

        assertThat(pages).allSatisfy(page -> {
            assertThat(engineer.get(page).statusCode()).isEqualTo(403);
            assertThat(engineer.submit(page, decision("T1", "INTERNAL")).statusCode())
                    .isEqualTo(403);
        });
        assertThat(engineer.get("/chat").body()).contains("/chat-accounts").doesNotContain("\"/channels\"");
    }

    @Test
    void anotherTenantsChannelCannotBeDecided() {
        String space = "T" + System.nanoTime();
        platforms.channel(space, "C1", "support", false);

        assertThat(stranger.submit("/channels", decision(space, "INTERNAL")).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/channels").body()).doesNotContain(space);
        assertThat(admin.submit("/channels", decision(space, "EVERYBODY")).statusCode())
                .isEqualTo(400);
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        Matcher matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }

    private static Map<String, String> decision(String space, String audience, String... more) {
        Map<String, String> fields =
                new HashMap<>(Map.of("platform", "SLACK", "space", space, "channel", "C1", "audience", audience));
        for (int field = 0; field < more.length; field += 2) {
            fields.put(more[field], more[field + 1]);
        }
        return fields;
    }
}
