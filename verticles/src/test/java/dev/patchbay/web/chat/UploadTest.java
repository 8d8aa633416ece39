package dev.patchbay.web.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import dev.patchbay.web.TestSite;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class UploadTest {

    private static final byte[] CSV = "service,cost\nEC2,1.5\n".getBytes(UTF_8);

    private final World world;
    private final ChatSite chat;
    private final TenantId tenant;
    private final Browser ada;

    UploadTest(World world) {
        this.world = world;
        this.chat = new ChatSite(world);
        this.tenant = world.newTenant();
        this.ada = chat.signedIn(tenant);
    }

    @BeforeEach
    void nothingArrives() {
        assertThat(chat.arriving()).isZero();
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private static String fileId(HttpResponse<String> uploaded) {
        Matcher id = Pattern.compile("name=\"file\" value=\"([0-9a-f-]{36})\"").matcher(uploaded.body());
        assertThat(id.find()).as(uploaded.body()).isTrue();
        return id.group(1);
    }

    private HttpResponse<String> ask(Browser browser, String file) {
        return browser.submit(
                "/chat", Map.of("text", "sum", "message_key", UUID.randomUUID().toString(), "file", file));
    }

    @Test
    void aFileIsUploadedAskedAboutAndDownloadedAgain() {
        String file = fileId(ChatSite.upload(ada, "acme%20september.csv", CSV));
        String path = Browser.header(ask(ada, file), "Location");
        await().until(() -> ada.get(path).body().contains("You said: sum [acme september.csv, 21 bytes]"));

        HttpResponse<String> download = ada.get(path + "/files/" + file);

        assertThat(download.body()).isEqualTo(new String(CSV, UTF_8));
        assertThat(Browser.header(download, "Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''acme%20september.csv");
        assertThat(chat.arriving()).isZero();
    }

    @Test
    void aFileNameIsShownAndNeverRunNorAPath() {
        HttpResponse<String> uploaded =
                ChatSite.upload(ada, "..%2F..%2Fetc%2F%3Cscript%3Ealert(1)%3C%2Fscript%3E.csv", CSV);

        assertThat(uploaded.body()).doesNotContain("<script>", "..").contains("script>.csv");
    }

    @Test
    void aFileThatSaysItIsTooLargeIsRefusedAtOnce() {
        HttpResponse<String> response = ChatSite.upload(ada, "big.csv", new byte[(int) TestSite.MAX_FILE + 1]);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("A file may have up to", "Send a smaller file");
        await().until(() -> chat.arriving() == 0);
    }

    @Test
    void aFileThatTurnsOutTooLargeIsCutOffAndLeavesNothing() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", chat.site().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked").getBytes(UTF_8));
            byte[] chunk = new byte[50_000];
            for (int sent = 0; sent <= TestSite.MAX_FILE; sent += chunk.length) {
                out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(UTF_8));
                out.write(chunk);
                out.write("\r\n".getBytes(UTF_8));
            }
            out.flush();

            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                    .isEqualTo("HTTP/1.1 413");
        }
        await().until(() -> chat.arriving() == 0);
    }

    @Test
    void anUploadCutInTheMiddleLeavesNothing() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", chat.site().port())) {
            socket.getOutputStream().write((head("Content-Length: 100000") + "half").getBytes(UTF_8));
            socket.getOutputStream().flush();
            await().until(() -> chat.arriving() == 1);
        }

        await().until(() -> chat.arriving() == 0);
    }

    private String head(String length) {
        return """
                POST /chat/files?name=a.csv HTTP/1.1
                Host: localhost
                Cookie: %s
                X-CSRF-Token: %s
                %s

                """
                .formatted(ada.cookieHeader(), ada.formKey(), length)
                .replace("\n", "\r\n");
    }

    @Test
    void anUploadNeedsASessionAndItsFormKey() {
        HttpResponse<String> visitor = new Browser(chat.site().url())
                .send("/chat/files?name=a.csv", request -> request.POST(BodyPublishers.ofByteArray(CSV)));
        HttpResponse<String> forged =
                ada.send("/chat/files?name=a.csv", request -> request.POST(BodyPublishers.ofByteArray(CSV)));

        assertThat(visitor.statusCode()).isEqualTo(303);
        assertThat(forged.statusCode()).isEqualTo(403);
        await().until(() -> chat.arriving() == 0);
    }

    @Test
    void aColleaguesFileCannotBeAttached() {
        Browser bo = chat.signedIn(tenant);
        String theirs = fileId(ChatSite.upload(bo, "salaries.csv", CSV));

        assertThat(ask(ada, theirs).statusCode()).isEqualTo(404);
        assertThat(ask(bo, theirs).statusCode()).isEqualTo(303);
    }

    @Test
    void anotherTenantsFileIsNotThere() {
        Browser stranger = chat.signedIn(world.newTenant());
        String theirs = fileId(ChatSite.upload(stranger, "theirs.csv", CSV));
        String ours = ChatSite.begin(ada, "hello");

        assertThat(ask(ada, theirs).statusCode()).isEqualTo(404);
        assertThat(ask(ada, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(ada.get(ours + "/files/" + theirs).statusCode()).isEqualTo(404);
    }
}
