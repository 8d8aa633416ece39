package dev.patchbay.web.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class ChatPagesTest {

    private final World world;
    private final ChatSite chat;
    private final TenantId tenant;
    private final Browser ada;

    ChatPagesTest(World world) {
        this.world = world;
        this.chat = new ChatSite(world);
        this.tenant = world.newTenant();
        this.ada = chat.signedIn(tenant);
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private String answered(String path, String expected) {
        await().until(() -> ada.get(path).body().contains(expected));
        return ada.get(path).body();
    }

    @Test
    void aQuestionIsAnsweredInItsConversationAndStaysInTheList() {
        String path = ChatSite.begin(ada, "hello there");

        String page = answered(path, "You said: hello there");

        assertThat(path).matches("/chat/[0-9a-f-]{36}");
        assertThat(page).contains("<span class=\"title\">hello there</span>");
        assertThat(ada.get("/chat").body()).contains(path);
    }

    @Test
    void theLongestMessageIsTakenInAnyAlphabet() {
        String path = ChatSite.begin(ada, "字".repeat(39_999) + "!");

        assertThat(answered(path, "字!</p>")).contains("You said: 字字");
    }

    @Test
    void everyKindOfBlockIsShown() {
        String path = ChatSite.begin(ada, "top");
        String page = answered(path, "AmazonEC2 cost the most");
        ChatSite.say(ada, path, "ticket", UUID.randomUUID());
        String after = answered(path, "TKT-1042");

        assertThat(page)
                .contains("<th scope=\"col\" class=\"number\">unblended cost</th>", "Show all 13 rows")
                .contains("data-chart=", "<caption>Unblended cost by service</caption>")
                .contains("<summary>48,112 of 48,120 rows · sum of unblended cost · by service</summary>")
                .contains("name=\"text\" value=\"top accounts by cost\"", ">By account</button>");
        assertThat(after)
                .contains("VPN drops every ten minutes", "MTU of the tunnel set to 1350.")
                .contains("snoozed until <time datetime=\"2026-09-15T07:00:00Z\"></time>")
                .contains("escalated by Eva", "all of &lt;b&gt;Zurich&lt;/b&gt; is down");
    }

    @Test
    void whatFailedIsSaidWithAReference() {
        String path = ChatSite.begin(ada, "break");

        assertThat(answered(path, "class=\"trouble\"")).containsPattern("ref [0-9a-f]{8}");
    }

    @Test
    void aDoubleSubmitIsOneMessage() {
        String path = ChatSite.begin(ada, "first");
        UUID key = UUID.randomUUID();

        ChatSite.say(ada, path, "again", key);
        ChatSite.say(ada, path, "again", key);
        String page = answered(path, "You said: again");

        assertThat(page.split("class=\"message asked\"", -1)).hasSize(3);
    }

    @Test
    void aFirstMessageThatComesAgainLeadsToTheConversationItBegan() {
        UUID key = UUID.randomUUID();
        String path = Browser.header(ChatSite.say(ada, "/chat", "first", key), "Location");

        String again = Browser.header(ChatSite.say(ada, "/chat", "first", key), "Location");

        assertThat(again).isEqualTo(path).startsWith("/chat/");
        assertThat(ada.get("/chat").body().split("href=\"/chat/", -1)).hasSize(2);
    }

    @Test
    void aMessageIsKnownByTheKeyOfItsForm() {
        UUID key = UUID.randomUUID();
        String path = Browser.header(ChatSite.say(ada, "/chat", "first", key), "Location");

        assertThat(ada.get(path).body()).contains("data-key=\"" + key + "\"");
    }

    @Test
    void theTailHoldsOnlyWhatIsNewSinceThen() {
        String path = ChatSite.begin(ada, "first");
        answered(path, "You said: first");
        ChatSite.say(ada, path, "second", UUID.randomUUID());
        String page = answered(path, "You said: second");
        Matcher second = Pattern.compile("id=\"m(\\d+)\"").matcher(page);
        assertThat(second.find() && second.find()).isTrue();

        String tail = ada.get(path + "/tail?from=" + second.group(1)).body();

        assertThat(tail).contains("You said: second", "id=\"tail\"").doesNotContain("first", "<html");
    }

    @Test
    void whatPeopleWriteIsShownAndNeverRun() {
        String attack = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'";
        String path = ChatSite.begin(ada, attack);

        String page = answered(path, "You said");

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void anEmptyMessageIsRefusedWithAWord() {
        HttpResponse<String> response = ChatSite.say(ada, "/chat", "   ", UUID.randomUUID());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Write a question, or drop a file.");
    }

    @Test
    void aConversationIsThereForItsOwnPersonOnly() {
        String path = ChatSite.begin(ada, "secret");
        Browser colleague = chat.signedIn(tenant);
        Browser stranger = chat.signedIn(world.newTenant());

        for (Browser other : new Browser[] {colleague, stranger}) {
            assertThat(other.get(path).statusCode()).isEqualTo(404);
            assertThat(other.get(path + "/tail").statusCode()).isEqualTo(404);
            assertThat(other.get(path + "/turns/1").statusCode()).isEqualTo(404);
            assertThat(ChatSite.say(other, path, "hi", UUID.randomUUID()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(ada.get("/chat/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void aMessageThatNoDatabaseCanHoldIsRefused() {
        assertThat(ChatSite.say(ada, "/chat", "a\0b", UUID.randomUUID()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMessageWithoutTheFormKeyIsRefused() {
        HttpResponse<String> response = ada.post(
                "/chat", Map.of("text", "x", "message_key", UUID.randomUUID().toString()));

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void theDebugViewShowsTheStepsOfATurn() {
        String path = ChatSite.begin(ada, "top");
        Matcher turn = Pattern.compile(path + "/turns/\\d+").matcher(answered(path, "AmazonEC2 cost the most"));
        assertThat(turn.find()).isTrue();

        String page = ada.get(turn.group()).body();

        assertThat(page).contains("QueryAnalyzer", "0.4", "DataProcessor", "38.0", "plan: sum of unblended cost");
    }

    @Test
    void aTableIsDownloadedWithoutFormulasAndWithExactNumbers() {
        String path = ChatSite.begin(ada, "top");
        Matcher csv = Pattern.compile(path + "/turns/\\d+/tables/0/table.csv").matcher(answered(path, "table.csv"));
        assertThat(csv.find()).isTrue();

        HttpResponse<String> response = ada.get(csv.group());

        assertThat(response.body())
                .startsWith("service,unblended cost\r\nAmazonEC2,27343.18\r\n")
                .contains("'=cmd(),");
        assertThat(Browser.header(response, "Content-Disposition")).startsWith("attachment");
    }

    @Test
    void eachTableOfAReplyIsDownloadedByItsOwnLink() {
        String path = ChatSite.begin(ada, "two tables");
        Matcher csv = Pattern.compile("href=\"(" + path + "/turns/\\d+/[^\"]*table.csv)\"")
                .matcher(answered(path, "table.csv"));

        List<String> links = csv.results().map(link -> link.group(1)).toList();

        assertThat(links).hasSize(2);
        assertThat(ada.get(links.getFirst()).body()).startsWith("service,unblended cost\r\n");
        assertThat(ada.get(links.getLast()).body()).isEqualTo("service,rows\r\nAmazonEC2,12\r\n");
        assertThat(ada.get(links.getLast().replace("tables/1", "tables/2")).statusCode())
                .isEqualTo(404);
    }
}
