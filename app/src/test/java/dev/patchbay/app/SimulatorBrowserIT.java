package dev.patchbay.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./patchbay simulate} serves, used as people use it: in the chromium of this machine, else skipped. */
class SimulatorBrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Pattern READY = Pattern.compile("The simulator is ready: (\\S+)");
    private static final Duration START = Duration.ofSeconds(90);
    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(20_000);

    private static PatchbayProcess process;
    private static Playwright playwright;
    private static Browser chromium;
    private static String url;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.out.println("SKIPPED: the simulator's page, since there is no " + CHROMIUM);
        }
        assumeTrue(Files.isExecutable(CHROMIUM), "no chromium was found");
        process = PatchbayProcess.run(Map.of(), "simulate", "--port", "0");
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        await().atMost(START).untilAsserted(() -> assertThat(process.text()).containsPattern(READY));
        Matcher ready = READY.matcher(process.text());
        assertThat(ready.find()).isTrue();
        url = ready.group(1);
    }

    @AfterAll
    static void stop() {
        if (process != null) {
            chromium.close();
            playwright.close();
            process.close();
        }
    }

    @BeforeEach
    void open() {
        complaints.clear();
        page = open(new NewContextOptions().setViewportSize(1500, 900));
    }

    @AfterEach
    void close() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "discord"})
    void theFirstQuestionIsAnsweredWithItsChartAndASuggestionWithAnother(String platform) {
        assertThat(answers(platform, "Read costs.csv")).isVisible(PATIENTLY);

        ask(platform, "cost by provider");

        assertThat(answers(platform, "AWS cost 30,474.56")).isVisible(PATIENTLY);
        assertThat(column(platform)
                        .locator(platform.equals("discord") ? ".picture img" : ".bot .chart svg, .picture img")
                        .last())
                .isVisible(PATIENTLY);
        column(platform)
                .locator(".bot")
                .last()
                .locator("button.pressable:has-text('Cost by region')")
                .click();
        assertThat(answers(platform, "effective cost, by region")).isVisible(PATIENTLY);
        assertThat(column(platform).locator(".violations li")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "discord"})
    void aFileThatIsDroppedIsRead(String platform) {
        column(platform).locator(".place").selectOption(directly(platform));
        JSHandle files = page.evaluateHandle(
                """
                () => {
                    const dropped = new DataTransfer();
                    dropped.items.add(new File(['Day,Service,Cost\\n2026-09-01,VPN,12.50\\n2026-09-02,Mail,2.25\\n'], 'small.csv'));
                    return dropped;
                }""");

        column(platform).dispatchEvent("drop", Map.of("dataTransfer", files));
        assertThat(column(platform).locator(".attached")).containsText("small.csv");
        ask(platform, "total cost");

        assertThat(answers(platform, "14.75")).isVisible(PATIENTLY);
    }

    /** Dialogs of Discord cannot show errors: they are said in words that only the sender sees, with a way back. */
    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "discord"})
    void aTicketIsMadeFromAMessageOnceItsFieldsAreRight(String platform) {
        ask(platform, "our printers are slow");
        Locator said = column(platform).locator(".person").filter(containing("our printers are slow"));
        said.hover();
        said.locator("button:has-text('ticket')").click();
        Locator dialog = dialog();
        assertThat(dialog).isVisible(PATIENTLY);

        dialog.locator("[name=title]").fill(" ");
        dialog.locator("button[value=send]").click();
        if (platform.equals("discord")) {
            Locator refused = answers(platform, "Not sent yet");
            assertThat(refused).isVisible(PATIENTLY);
            assertThat(refused).containsText("Only you can see this");
            refused.locator("button:has-text('Correct')").click();
            assertThat(dialog).isVisible(PATIENTLY);
        } else {
            assertThat(dialog.locator(".error")
                            .filter(new FilterOptions().setHasText(Pattern.compile("\\w")))
                            .first())
                    .isVisible(PATIENTLY);
        }

        dialog.locator("[name=title]").fill("Printers are slow on " + platform);
        dialog.locator("button[value=send]").click();
        assertThat(answers(platform, "Printers are slow on " + platform)).isVisible(PATIENTLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "discord"})
    void aDialogThatIsCancelledIsForgottenAndOpensAgain(String platform) {
        column(platform).locator(".place").selectOption(directly(platform));
        ask(platform, "create a ticket for Acme: fan is loud");
        Locator card = answers(platform, "fan is loud");
        assertThat(card.locator("button:has-text('Note')")).isVisible(PATIENTLY);

        for (int time = 0; time < 2; time++) {
            card.locator("button:has-text('Note')").click();
            assertThat(dialog()).isVisible(PATIENTLY);
            dialog().locator("button[value=cancel]").click();
            assertThat(dialog()).isHidden();
        }

        ask(platform, "create a ticket for Acme: lamp is dark");
        assertThat(answers(platform, "lamp is dark")).isVisible(PATIENTLY);
        assertThat(dialog()).isHidden();
        page.reload();
        assertThat(column(platform).locator(".messages li").first()).isVisible(PATIENTLY);
        assertThat(dialog()).isHidden();
    }

    @Test
    void aTicketsCardInTeamsIsBroughtUpToDateForWhoeverLooksAtIt() {
        column("teams").locator(".place").selectOption(directly("teams"));
        ask("teams", "create a ticket for Acme: router is loud");
        Locator card = column("teams")
                .locator(".bot")
                .filter(containing("router is loud"))
                .first();
        assertThat(card.locator("button:has-text('Take')")).isVisible(PATIENTLY);
        ask("teams", "assign it to me");
        assertThat(answers("teams", "assigned to Eva")).isVisible(PATIENTLY);

        card.hover();
        card.locator("button:has-text('refresh')").click();

        assertThat(card).containsText("assigned to Eva");
        assertThat(card.locator("button:has-text('Take')")).hasCount(0);
        assertThat(column("teams").locator(".violations li")).hasCount(0);
    }

    @Test
    void evaIsOfTheServiceDeskOnDiscordToo() {
        ask("discord", "create a ticket for Acme: door is stuck");

        assertThat(answers("discord", "door is stuck").locator("button:has-text('Take')"))
                .isVisible(PATIENTLY);
    }

    /** On all platforms at the same time: what is waited for is mostly their pauses. */
    @Test
    void everyFaultDelaysAnswersAndLosesNone() {
        List<String> platforms = List.of("slack", "teams", "discord");
        for (Trouble trouble : Trouble.values()) {
            for (String platform : platforms) {
                column(platform).locator(".faults").evaluate("faults => { faults.open = true; }");
                column(platform).locator("[name=" + trouble + "]").selectOption("0.3");
                ask(platform, "create a ticket for Acme: under " + trouble);
            }
            for (String platform : platforms) {
                assertThat(answers(platform, "under " + trouble)).isVisible(PATIENTLY);
                column(platform).locator("[name=" + trouble + "]").selectOption("0");
            }
        }
        for (String platform : platforms) {
            column(platform).locator(".clear").click();
            assertThat(column(platform).locator(".faults .on")).isEmpty();
        }
    }

    @Test
    void onAPhoneEachPlatformFillsThePageInTheDark() {
        page.context().close();
        page = open(new NewContextOptions().setViewportSize(390, 800).setColorScheme(ColorScheme.DARK));

        page.locator("nav a[href='#discord']").click();

        assertThat(page.locator("#discord .compose")).isVisible();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private Page open(NewContextOptions options) {
        Page opened = chromium.newContext(options).newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.navigate(url);
        assertThat(opened.locator(".platform")).hasCount(3);
        return opened;
    }

    private Locator dialog() {
        return page.locator("#modal");
    }

    private Locator column(String platform) {
        return page.locator("#" + platform);
    }

    private void ask(String platform, String text) {
        column(platform).locator(".text").fill(text);
        column(platform).locator(".text").press("Enter");
        assertThat(column(platform).locator(".text")).isEmpty();
    }

    /** The bot's newest message of those that say it. */
    private Locator answers(String platform, String text) {
        return column(platform).locator(".bot").filter(containing(text)).last();
    }

    private String directly(String platform) {
        Locator option = column(platform).locator(".place option").filter(containing("Direct, Eva"));
        assertThat(option).hasCount(1);
        return option.getAttribute("value");
    }

    private static FilterOptions containing(String text) {
        return new FilterOptions().setHasText(text);
    }
}
