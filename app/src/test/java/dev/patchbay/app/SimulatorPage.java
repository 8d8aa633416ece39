package dev.patchbay.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.patchbay.simulator.FreePort;
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

/** What {@code ./patchbay simulate} serves, used as people use it: in the chromium of this machine, else skipped. */
abstract class SimulatorPage {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Pattern READY = Pattern.compile("The simulator is ready: (\\S+)");

    /** What chromium itself complains of while the simulator is away, which a test may have brought about. */
    private static final Pattern AWAY = Pattern.compile("net::ERR_|a status of 503");

    private static final Duration START = Duration.ofSeconds(90);
    static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(20_000);

    private final int port = FreePort.next();
    private PatchbayProcess process;
    private Playwright playwright;
    private Browser chromium;
    private String url;

    private final List<String> complaints = new ArrayList<>();
    Page page;

    @BeforeAll
    void start() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.out.println("SKIPPED: the simulator's page, since there is no " + CHROMIUM);
        }
        assumeTrue(Files.isExecutable(CHROMIUM), "no chromium was found");
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        startSimulator();
    }

    /** Waits until it is ready; after a stop, on the same port. */
    void startSimulator() {
        process = PatchbayProcess.run(Map.of(), "simulate", "--port", String.valueOf(port));
        await().atMost(START).untilAsserted(() -> assertThat(process.text()).containsPattern(READY));
        Matcher ready = READY.matcher(process.text());
        assertThat(ready.find()).isTrue();
        url = ready.group(1);
    }

    void stopSimulator() {
        process.close();
    }

    @AfterAll
    void stop() {
        if (process != null) {
            chromium.close();
            playwright.close();
            stopSimulator();
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

    Page open(NewContextOptions options) {
        Page opened = chromium.newContext(options).newPage();
        opened.onConsoleMessage(message -> {
            if (message.type().equals("error") && !AWAY.matcher(message.text()).find()) {
                complaints.add(message.text());
            }
        });
        opened.onPageError(complaints::add);
        opened.navigate(url);
        assertThat(opened.locator(".platform")).hasCount(3);
        return opened;
    }

    Locator dialog() {
        return page.locator("#modal");
    }

    Locator column(String platform) {
        return page.locator("#" + platform);
    }

    void ask(String platform, String text) {
        column(platform).locator(".text").fill(text);
        column(platform).locator(".text").press("Enter");
        assertThat(column(platform).locator(".text")).isEmpty();
    }

    /** The bot's newest message of those that say it. */
    Locator answers(String platform, String text) {
        return column(platform).locator(".bot").filter(containing(text)).last();
    }

    String directly(String platform) {
        Locator option = column(platform).locator(".place option").filter(containing("Direct, Eva"));
        assertThat(option).hasCount(1);
        return option.getAttribute("value");
    }

    static FilterOptions containing(String text) {
        return new FilterOptions().setHasText(text);
    }
}
