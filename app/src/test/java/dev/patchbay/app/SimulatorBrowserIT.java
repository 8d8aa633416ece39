package dev.patchbay.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the simulator, and what is done on it without a dialog. */
class SimulatorBrowserIT extends SimulatorPage {

    private static final Pattern ASSIGNED_TO_EVA = Pattern.compile("[Aa]ssigned to:?\\s*Eva");

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

    @Test
    void aCommandInAThreadOfSlackIsAnsweredThereToItsSenderInSlacksMarks() {
        ask("slack", "what can you do?");
        column("slack").locator(".text").fill("help");
        column("slack").locator(".command").click();

        Locator answer = answers("slack", "opens the form for a new ticket");
        assertThat(answer).isVisible(PATIENTLY);
        assertThat(answer).containsText("Only visible to you");
        assertThat(answer.locator("b").filter(containing("/patchbay help"))).isVisible();
        assertThat(answer.locator(".words")).not().containsText("*");
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

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "discord"})
    void evaIsTheSameOfTheServiceDeskOnEveryPlatform(String platform) {
        for (String assignee : List.of("Eva", "me")) {
            String title = "door is stuck for " + assignee;
            ask(platform, "create a ticket for Acme: " + title);
            assertThat(answers(platform, title).locator("button:has-text('Take')"))
                    .isVisible(PATIENTLY);

            ask(platform, "assign it to " + assignee);
            assertThat(answers(platform, title).filter(new FilterOptions().setHasText(ASSIGNED_TO_EVA)))
                    .isVisible(PATIENTLY);
            assertThat(answers(platform, "taken by")).containsText("taken by Eva");
        }
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
}
