package dev.patchbay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden messages of Teams, read by Microsoft's own reader of Adaptive Cards 1.5: the published library
 * "adaptivecards" 3.0.6, which knows the schema and tells of all that does not follow it. Needs a browser, else skipped.
 */
class PublishedCardsIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path LIBRARY = Path.of("src/test/resources/adaptivecards/adaptivecards.min.js");
    private static final Path GOLDEN = Path.of("../bots/src/test/resources/golden/teams");

    /** What Teams adds to the schema; each of them has a fallback that follows it. */
    private static final String ADDED =
            "Unknown element type \"(Chart\\.\\w+|ProgressBar)\"\\. Fallback will be used if present\\.";

    private static final String READ =
            """
            message => {
                const found = [];
                const cards = part => {
                    if (part && part.type === 'AdaptiveCard') {
                        const context = new AdaptiveCards.SerializationContext(new AdaptiveCards.Version(1, 5));
                        new AdaptiveCards.AdaptiveCard().parse(part, context);
                        for (let i = 0; i < context.eventCount; i++) {
                            found.push(context.getEventAt(i).message);
                        }
                    } else if (part && typeof part === 'object') {
                        Object.values(part).forEach(cards);
                    }
                };
                cards(JSON.parse(message));
                return found;
            }
            """;

    private static Playwright playwright;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void open() {
        if (!Files.isExecutable(CHROMIUM)) {
            System.out.println("SKIPPED: Teams' cards are not read, since there is no " + CHROMIUM);
        }
        assumeTrue(Files.isExecutable(CHROMIUM), "no chromium was found");
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        page = browser.newPage();
        page.addScriptTag(new AddScriptTagOptions().setPath(LIBRARY));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            playwright.close();
        }
    }

    static List<Path> golden() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void ourCardsFollowThePublishedSchema(Path message) throws IOException {
        assertThat(complaints(Files.readString(message)))
                .allSatisfy(complaint -> assertThat(complaint).matches(ADDED));
    }

    @Test
    void aCardThatDoesNotFollowItIsFound() {
        assertThat(
                        complaints(
                                """
                        {"type": "AdaptiveCard", "version": "1.5",
                         "body": [{"type": "TextBlok"}, {"type": "TextBlock", "text": "a", "size": "hugest"}],
                         "actions": [{"type": "Action.Exekute"}]}
                        """))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @SuppressWarnings("unchecked")
    private static List<String> complaints(String message) {
        return (List<String>) page.evaluate(READ, message);
    }
}
