package dev.patchbay.web.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.patchbay.storage.StorageFixture.World;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatBrowserTest extends BrowserFixture {

    private static final long LARGEST_PAGE = 200_000;

    ChatBrowserTest(World world) {
        super(world);
    }

    private Page desk() {
        Page page = open(ada, new NewContextOptions().setViewportSize(1200, 800));
        page.navigate("/chat");
        return page;
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
    void aThreadWithChartsStandsAtItsEndWhenItIsOpenedAgain() {
        Page page = desk();
        for (int number = 1; number <= 4; number++) {
            ask(page, "top");
            assertThat(page.locator("canvas[data-drawn]")).hasCount(number);
        }

        page.reload();

        assertThat(page.locator("canvas[data-drawn]")).hasCount(4);
        page.waitForFunction("() => { const log = document.getElementById('log');"
                + " return log.scrollHeight - log.scrollTop - log.clientHeight < 4; }");
    }

    @Test
    void whoIsAtTheEndStaysThereWhileItMovesAndWhoIsNotIsLeftAlone() {
        Page page = desk();
        for (int number = 1; number <= 3; number++) {
            ask(page, "top");
            assertThat(page.locator("canvas[data-drawn]")).hasCount(number);
        }
        String grow = "() => { const part = document.createElement('div'); part.style.minHeight = '900px';"
                + " log.append(part); log.dispatchEvent(new Event('scroll')); watchGrowth(); }";
        String left = "log.scrollHeight - log.scrollTop - log.clientHeight";

        page.evaluate(grow);
        page.waitForFunction("() => " + left + " < 4");
        page.evaluate("() => { log.scrollTop -= 700; }");
        page.waitForFunction("() => !atEnd");
        page.evaluate(grow);

        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertThat(((Number) page.evaluate(left)).intValue()).isGreaterThan(1_500);
    }

    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(ints = {1280, 390})
    void aThreadWithChartsScrollsAndItsPageDoesNot(int width) {
        Page page = open(ada, new NewContextOptions().setViewportSize(width, 800));
        page.navigate("/chat");
        for (int number = 1; number <= 3; number++) {
            ask(page, number == 2 ? "top" : "line");
            assertThat(page.locator("canvas[data-drawn]")).hasCount(number);
        }

        assertThat((boolean) page.evaluate("log.scrollHeight > log.clientHeight"))
                .isTrue();
        assertThat((boolean) page.evaluate("document.scrollingElement.scrollHeight <= innerHeight"))
                .isTrue();
        assertThat((boolean) page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .isTrue();
        check(page, "charts");
    }

    @Test
    void theNumbersOfAnAxisAreWordedAsInThePictures() {
        Page page = desk();
        ask(page, "top");
        assertThat(page.locator("canvas[data-drawn]")).isVisible();
        page.waitForFunction("() => window.Chart && Chart.getChart(document.querySelector('canvas'))");

        Object drawn = page.evaluate("() => Chart.getChart(document.querySelector('canvas')).scales.x.ticks"
                + ".map(tick => tick.label).join(' ')");

        assertThat(drawn).isEqualTo("0 5k 10k 15k 20k 25k 30k");
        assertThat(ticks(page, "0, 5000, 10000, 15000")).isEqualTo("0 5k 10k 15k");
        assertThat(ticks(page, "0, 250, 500, 750, 1000, 1250")).isEqualTo("0 250 500 750 1,000 1,250");
        assertThat(ticks(page, "-2000, 0, 4000")).isEqualTo("-2,000 0 4,000");
        assertThat(ticks(page, "0, 0.01, 0.02")).isEqualTo("0.00 0.01 0.02");
        assertThat(ticks(page, "10000, 10025, 10050")).isEqualTo("10,000 10,025 10,050");
        assertThat(ticks(page, "0, 500000, 1000000")).isEqualTo("0.0 0.5M 1.0M");
        assertThat(ticks(page, "0, 5e17, 1e18")).isEqualTo("0 5e17 1e18");
    }

    private static Object ticks(Page page, String values) {
        return page.evaluate("[" + values + "].map((value, index, all) => tickText(value, all)).join(' ')");
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
        assertThat(page.locator("#text")).isFocused();

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
    void aMessageThatCouldNotBeSentIsKeptAndGoesOnceTheServerIsBack() {
        Page page = desk();
        ask(page, "hello");
        assertThat(page.locator(".reply .text")).hasText("You said: hello");

        chat.stop();
        assertThat(page.locator("body")).hasClass("offline");
        assertThat(page.locator("#status")).hasText("Not connected, trying again");
        ask(page, "are you there?");
        assertThat(page.locator("#trouble")).containsText("Your message is still here");
        chat.startAgain();

        assertThat(page.locator("#trouble")).isEmpty();
        assertThat(page.locator("#text")).hasValue("are you there?");
        page.press("#text", "Enter");
        assertThat(page.locator(".reply .text").last()).hasText("You said: are you there?");
    }

    @Test
    void thePageWithAChartWeighsLessThan200Kilobytes() {
        Page page = desk();
        ask(page, "top");
        assertThat(page.locator("canvas[data-drawn]")).isVisible();
        String conversation = page.url();
        Page fresh = open(ada, new NewContextOptions());
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
}
