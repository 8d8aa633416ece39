package dev.patchbay.web.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Buttons, forms and thumbs, over the real actors. */
@ExtendWith(StorageFixture.class)
class ActionPagesTest {

    private static final Pattern DELIVERY = Pattern.compile("name=\"delivery\" value=\"([0-9a-f-]{36})\"");

    /** The button "New ticket" of the scripted reply, and its "Acknowledge". */
    private static final int NEW_TICKET = 1;

    private static final int ACKNOWLEDGE = 0;

    private final World world;
    private final TenantId tenant;
    private final Browser ada;
    private final String path;
    private final String delivery;

    @AutoClose
    private final ChatSite chat;

    ActionPagesTest(World world) {
        this.world = world;
        this.chat = new ChatSite(world);
        this.tenant = world.newTenant();
        this.ada = chat.signedIn(tenant);
        this.path = ChatSite.begin(ada, "incident");
        Matcher found = DELIVERY.matcher(answered("Disk almost full"));
        assertThat(found.find()).isTrue();
        this.delivery = found.group(1);
    }

    private String answered(String expected) {
        await().until(() -> ada.get(path).body().contains(expected));
        return ada.get(path).body();
    }

    @Test
    void everyNewKindOfBlockIsShownAndNothingInItRuns() {
        assertThat(ada.get(path).body())
                .contains("aria-label=\"Incident Disk almost full\"", "3 hosts", "214 alerts", "TKT-1050")
                .contains("href=\"https://wiki.example/iis\"", "&lt;b&gt;TKT-0917&lt;/b&gt;")
                .contains("<progress max=\"3\" value=\"1\"", "1 of 3")
                .contains("href=\"https://grafana.example/d/1\"")
                .contains("What happened?")
                .doesNotContain("javascript:");
    }

    @Test
    void aPressedButtonAsksWhatItSaysOnce() {
        UUID key = UUID.randomUUID();

        HttpResponse<String> first = press(ACKNOWLEDGE, key);
        HttpResponse<String> second = press(ACKNOWLEDGE, key);

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(answered("You said: acknowledge").split("You said: acknowledge", -1))
                .hasSize(2);
    }

    @Test
    void aButtonOpensItsForm() {
        HttpResponse<String> opened = press(NEW_TICKET, UUID.randomUUID());

        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body())
                .contains("<dialog id=\"dialog\"", "Create a ticket", "value=\"Disk full\"", "on three hosts")
                .doesNotContain("<html");
    }

    @Test
    void withoutScriptsTheFormIsAPage() {
        HttpResponse<String> opened = ada.submit(
                path + "/press",
                Map.of(
                        "delivery",
                        delivery,
                        "button",
                        "1",
                        "message_key",
                        UUID.randomUUID().toString()));

        assertThat(opened.body()).contains("<html", "Create a ticket", "Back to the conversation");
    }

    @Test
    void aFormThatCannotBeTakenComesBackWithWhatWasTypedAndWhatIsWrong() {
        HttpResponse<String> rejected =
                submit(Map.of("field.title", " ", "field.details", "since <nine>", "field.priority", "HIGH"));

        assertThat(rejected.statusCode()).isEqualTo(200);
        assertThat(rejected.body())
                .contains("Say what it is about.", "aria-invalid=\"true\"", "aria-describedby=\"dialog-title-error\"")
                .contains("since &lt;nine&gt;", "value=\"HIGH\" selected");
        assertThat(ada.get(path).body()).doesNotContain("since &lt;nine&gt;");
    }

    @Test
    void aFormIsTakenLikeAMessageOnce() {
        Map<String, String> fields = Map.of("field.title", "VPN drops", "field.priority", "HIGH");
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = submit(with(fields, "message_key", key));
        submit(with(fields, "message_key", key));

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(answered("You said: Create ticket").split("You said: Create ticket", -1))
                .hasSize(2);
        assertThat(ada.get(path).body()).contains("title: VPN drops");
    }

    @Test
    void aMessageBecomesATicketsForm() {
        Matcher message =
                Pattern.compile("/turns/(\\d+)/ticket").matcher(ada.get(path).body());
        assertThat(message.find()).isTrue();

        HttpResponse<String> opened = ada.submitFragment(path + "/turns/" + message.group(1) + "/ticket", Map.of());

        assertThat(opened.body()).contains("Create a ticket", "value=\"incident\"");
    }

    @Test
    void thumbsAreKeptChangedAndTakenBack() {
        assertThat(ada.submitFragment(path + "/feedback", Map.of("delivery", delivery, "helpful", "yes"))
                        .body())
                .contains("value=\"\" aria-pressed=\"true\" aria-label=\"This helped\"");
        assertThat(feedback()).isEqualTo("true");
        ada.submitFragment(path + "/feedback", Map.of("delivery", delivery, "helpful", "no"));
        assertThat(feedback()).isEqualTo("false");
        ada.submitFragment(path + "/feedback", Map.of("delivery", delivery, "helpful", ""));
        assertThat(feedback()).isEqualTo("none");
    }

    @Test
    void nobodyActsInAnothersConversation() {
        Browser eve = chat.site().signedIn(tenant, Role.ENGINEER);
        eve.get("/chat");
        Map<String, String> fields = new HashMap<>(Map.of(
                "delivery",
                delivery,
                "button",
                "0",
                "helpful",
                "yes",
                "form",
                "CREATE_TICKET",
                "field.title",
                "x",
                "message_key",
                UUID.randomUUID().toString()));

        for (String action : new String[] {"/press", "/forms", "/feedback", "/turns/1/ticket"}) {
            assertThat(eve.submit(path + action, fields).statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThat(press(99, UUID.randomUUID()).statusCode()).isEqualTo(409);
        assertThat(ada.submitFragment(path + "/press", Map.of("delivery", delivery, "button", "-1", "message_key", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(submit(Map.of("form", "NOTHING")).statusCode()).isEqualTo(400);
        assertThat(submit(Map.of("field.title", "a\0b", "field.priority", "HIGH"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(submit(Map.of("field.title", "x", "field.details", "y".repeat(50_000), "field.priority", "HIGH"))
                        .body())
                .contains("The details have 1 to 10,000 characters, not 50,000.");
    }

    private HttpResponse<String> press(int button, UUID key) {
        return ada.submitFragment(
                path + "/press",
                Map.of("delivery", delivery, "button", String.valueOf(button), "message_key", key.toString()));
    }

    private HttpResponse<String> submit(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of(
                "form",
                "CREATE_TICKET",
                "about",
                "",
                "message_key",
                UUID.randomUUID().toString()));
        all.putAll(fields);
        return ada.submitFragment(path + "/forms", all);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private String feedback() {
        return world.database()
                .inTenant(
                        tenant,
                        transaction ->
                                transaction.first("SELECT helpful FROM feedback", row -> row.getBoolean("helpful")))
                .map(String::valueOf)
                .orElse("none");
    }
}
