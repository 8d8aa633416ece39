package dev.patchbay.web.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(StorageFixture.class)
class ChatBrowserTest {

    private static final long LARGEST_PAGE = 200_000;

    private final World world;
    private Chromium chromium;
    private ChatSite chat;
    private Browser ada;

    ChatBrowserTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void start() {
        chromium = Chromium.launch();
        chat = new ChatSite(world);
        ada = chat.site().signedIn(world.newTenant(), Role.ADMIN);
    }

    @AfterEach
    void stop() {
        if (chromium != null) {
            chromium.close();
            chat.close();
        }
    }

    private Page open(NewContextOptions options) {
        return chromium.open(ada, chat.site().url(), options);
    }

    private Page desk() {
        Page page = open(new NewContextOptions().setViewportSize(1200, 800));
        page.navigate("/chat");
        return page;
    }

    private static void ask(Page page, String text) {
        page.fill("#text", text);
        page.press("#text", "Enter");
    }

    private static String audit(Page page) {
        try (var script = ChatBrowserTest.class.getResourceAsStream("/web/audit.js")) {
            return Objects.toString(page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aQuestionIsAnsweredOnThePageWithTableChartAndPlan() {
        Page page = desk();

        ask(page, "top");

        assertThat(page.locator(".reply .text")).containsText("AmazonEC2 cost the most");
        assertThat(page.locator("canvas[data-drawn]")).isVisible();
        page.click("text=Show all 13 rows");
        assertThat(page.locator(".rest")).isVisible();
        page.click(".how summary");
        assertThat(page.locator(".how dd").first()).hasText("48,112 of 48,120");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aDroppedFileIsSentWithTheQuestion() {
        Page page = desk();

        page.evaluate(
                """
                () => {
                    const files = new DataTransfer();
                    files.items.add(new File(["a,b\\n1,2\\n"], "<b>acme.csv"));
                    dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
                }
                """);
        assertThat(page.locator("#attached input[name=file]")).hasCount(1);
        assertThat(page.locator("#attached")).containsText("<b>acme.csv");
        ask(page, "how much?");

        assertThat(page.locator(".reply .text")).hasText("You said: how much? [<b>acme.csv, 8 bytes]");
        assertThat(page.locator("#attached li")).hasCount(0);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whatIsBeingDoneIsShownAndTheReplyArrivesByItself() {
        Page page = desk();
        ask(page, "hello");
        assertThat(page.locator(".reply .text")).hasText("You said: hello");

        ask(page, "slow");
        assertThat(page.locator(".waiting .doing")).hasText("reading 1,281 rows");
        assertThat(page.locator("#status")).hasText("reading 1,281 rows");
        chat.assistant().release();

        assertThat(page.locator(".reply .text").last()).hasText("Slow, but here.");
        assertThat(page.locator("#announcement")).hasText("Patchbay: Slow, but here.");
    }

    @Test
    void aSuggestionAsksWhenItIsPressed() {
        Page page = desk();
        ask(page, "top");

        page.click("text=Open a ticket");

        assertThat(page.locator(".ticket h2")).containsText("TKT-1042");
        assertThat(page.locator(".asked .text").last()).hasText("ticket");
    }

    @Test
    void theKeyboardIsEnough() {
        Page page = desk();

        page.keyboard().type("first line");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("second line");
        page.keyboard().press("Enter");

        assertThat(page.locator(".asked .text")).hasText("first line\nsecond line");
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("#picker")).isFocused();
    }

    @Test
    void aTooLargeFileIsRefusedInTheConversation() {
        Page page = desk();

        page.setInputFiles("#picker", new FilePayload("big.csv", "text/csv", new byte[300_000]));

        assertThat(page.locator("#trouble")).containsText("big.csv");
        assertThat(page.locator("#attached li")).hasCount(0);
    }

    @Test
    void aPageComesBackAfterTheServerWasAway() {
        Page page = desk();
        ask(page, "hello");
        assertThat(page.locator(".reply .text")).hasText("You said: hello");

        chat.restart();
        assertThat(page.locator("body")).not().hasClass("offline");
        ask(page, "still there?");

        assertThat(page.locator(".reply .text").last()).hasText("You said: still there?");
    }

    @Test
    void thePageWithAChartWeighsLessThan200Kilobytes() {
        Page page = desk();
        ask(page, "top");
        assertThat(page.locator("canvas[data-drawn]")).isVisible();
        String conversation = page.url();
        Page fresh = open(new NewContextOptions());
        AtomicLong transferred = new AtomicLong();
        CDPSession network = fresh.context().newCDPSession(fresh);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        transferred.addAndGet(event.get("encodedDataLength").getAsLong()));

        fresh.navigate(conversation);
        fresh.waitForFunction("() => window.Chart && Chart.getChart(document.querySelector('canvas'))");

        System.out.println("chat page with a chart: " + transferred + " bytes over the wire");
        assertThat(transferred.get()).isBetween(50_000L, LARGEST_PAGE);
    }

    @ParameterizedTest(name = "{0}, {1} px wide")
    @CsvSource({"LIGHT,1200", "LIGHT,360", "DARK,1200", "DARK,360"})
    void everythingHasANameEnoughContrastAndFitsTheScreen(ColorScheme scheme, int width) {
        Page page = open(new NewContextOptions().setViewportSize(width, 720).setColorScheme(scheme));
        page.navigate("/chat");
        ask(page, "top");
        assertThat(page.locator(".suggestions")).isVisible();
        ask(page, "ticket");
        assertThat(page.locator(".ticket")).isVisible();
        ask(page, "break");
        assertThat(page.locator(".message .trouble")).isVisible();

        assertThat(audit(page)).isEqualTo("[]");
        for (String path : List.of("/chat", "/api-keys", "/sign-in")) {
            page.navigate(path);
            assertThat(audit(page)).as(path).isEqualTo("[]");
        }
    }
}
