package dev.patchbay.web.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class LiveUpdatesTest {

    private final World world;
    private final ChatSite chat;
    private final WebSocketClient client;
    private final TenantId tenant;
    private final Browser ada;

    LiveUpdatesTest(World world) {
        this.world = world;
        this.chat = new ChatSite(world);
        this.client = world.vertx().createWebSocketClient();
        this.tenant = world.newTenant();
        this.ada = chat.signedIn(tenant);
    }

    @AfterEach
    void stop() {
        client.close();
        chat.close();
    }

    private WebSocket open(Browser browser, String path, String origin) throws Exception {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(chat.site().port())
                .setURI(path + "/live")
                .addHeader("Cookie", browser.cookieHeader())
                .addHeader("Origin", origin);
        return client.connect(options).await(5, TimeUnit.SECONDS);
    }

    private List<String> listen(String path) throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        open(ada, path, chat.site().url()).textMessageHandler(heard::add);
        return heard;
    }

    @Test
    void aPageHearsWhatIsBeingDoneAndThatTheReplyIsThere() throws Exception {
        String path = ChatSite.begin(ada, "hello");
        await().until(() -> ada.get(path).body().contains("You said: hello"));
        List<String> heard = listen(path);

        ChatSite.say(ada, path, "slow", UUID.randomUUID());
        await().until(() -> heard.stream().anyMatch(update -> update.contains("reading 1,281 rows")));
        heard.clear();
        chat.assistant().release();

        await().until(() -> heard.stream().anyMatch(update -> update.contains("\"changed\":true")));
        assertThat(ada.get(path).body()).contains("Slow, but here.");
    }

    @Test
    void onlyPagesOfThisSiteMayListen() {
        String path = ChatSite.begin(ada, "hello");

        assertThatThrownBy(() -> open(ada, path, "https://evil.example"))
                .isInstanceOfSatisfying(UpgradeRejectedException.class, refused -> assertThat(refused.getStatus())
                        .isEqualTo(403));
    }

    @Test
    void onlyTheOwnPersonMayListen() {
        String path = ChatSite.begin(ada, "hello");
        Browser colleague = chat.signedIn(tenant);

        assertThatThrownBy(() -> open(colleague, path, chat.site().url()))
                .isInstanceOfSatisfying(UpgradeRejectedException.class, refused -> assertThat(refused.getStatus())
                        .isEqualTo(404));
    }

    @Test
    void aVisitorIsRefused() {
        String path = ChatSite.begin(ada, "hello");

        assertThatThrownBy(() ->
                        open(new Browser(chat.site().url()), path, chat.site().url()))
                .isInstanceOf(UpgradeRejectedException.class);
    }

    @Test
    void openPagesDoNotHoldUpAStop() throws Exception {
        listen(ChatSite.begin(ada, "hello"));
        long start = System.nanoTime();

        chat.site().close();

        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(5);
    }
}
