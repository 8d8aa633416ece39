package dev.patchbay.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages in the chromium of this machine. Where there is none, tests that need it are skipped, and say so. */
public final class Chromium implements AutoCloseable {

    /** A machine that runs much else at the same time answers late. */
    private static final int PATIENCE_MILLIS = 10_000;

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** Started once for each thread, as Playwright wants it; it ends with the process. */
    private static final ThreadLocal<Optional<com.microsoft.playwright.Browser>> BROWSER =
            ThreadLocal.withInitial(() -> find().map(Chromium::start));

    private final com.microsoft.playwright.Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    public static Chromium launch() {
        Optional<com.microsoft.playwright.Browser> found = BROWSER.get();
        if (found.isEmpty()) {
            System.out.println("SKIPPED: browser tests, since no chromium was found (apt-get install chromium)");
        }
        assumeTrue(found.isPresent(), "no chromium was found");
        return new Chromium(found.orElseThrow());
    }

    private static com.microsoft.playwright.Browser start(Path executable) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
    }

    private static Optional<Path> find() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A page in which somebody is signed in; what it complains of on its console is kept. */
    public Page open(Browser signedIn, String site, NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(site));
        contexts.add(context);
        context.addCookies(signedIn.cookies(site));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** What a page owes to people who do not see it, or not well; "[]" when it owes nothing. */
    public static String audit(Page page) {
        return Objects.toString(page.evaluate(resource("/web/audit.js")));
    }

    /** What axe finds against the rules of WCAG 2.2 A and AA and against good practice; "[]" when it finds nothing. */
    public static String axe(Page page) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(resource("/axe.min.js"));
        }
        return Objects.toString(
                page.evaluate(
                        """
                async () => (await axe.run()).violations
                    .flatMap(rule => rule.nodes.map(node => rule.id + ": " + node.html.slice(0, 160)))
                """));
    }

    private static String resource(String path) {
        try (InputStream script = Chromium.class.getResourceAsStream(path)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What pages wrote to their console: script errors, refused styles, missing files. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
