package dev.patchbay.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked in a dialog on the simulator's page: the platforms' own forms, and the page's own question for a text. */
class SimulatorDialogsIT extends SimulatorPage {

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

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "discord"})
    void aMessageIsChangedAsItWasTypedWithoutItsFiles(String platform) {
        column(platform).locator(".place").selectOption(directly(platform));
        column(platform).locator(".sample").click();
        assertThat(column(platform).locator(".attached")).containsText("costs.csv");
        ask(platform, "what does backup cost");
        Locator said = column(platform).locator(".person").filter(containing("what does backup cost"));

        change(said, "what does backup cost", "what does storage cost");

        Locator changed = column(platform).locator(".person").filter(containing("what does storage cost"));
        assertThat(changed).containsText("(edited)");
        assertThat(changed).not().containsText("(file:");
        assertThat(changed.locator(".chip")).hasText("costs.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack", "teams", "discord"})
    void aMentionIsChangedByItsNameAndStaysOne(String platform) {
        column(platform).locator(".place").selectOption(new SelectOption().setLabel("# support"));
        ask(platform, "create a ticket for Acme: gate is shut");
        Locator said = column(platform).locator(".person").filter(containing("gate is shut"));
        String mention = said.locator(".raw pre").textContent().replaceAll("(?s).*\"([^\"]+) create a ticket.*", "$1");

        change(said, "@Patchbay create a ticket for Acme: gate is shut", "@Patchbay tell me what you can do");

        Locator changed = column(platform).locator(".person").filter(containing("@Patchbay tell me what you can do"));
        assertThat(changed.locator(".raw pre")).containsText(mention + " tell me what you can do");
        assertThat(mention).startsWith("<");
    }

    private void change(Locator said, String standing, String text) {
        said.hover();
        said.locator("button:has-text('edit')").click();
        Locator field = dialog().locator("[name=text]");
        assertThat(field).hasValue(standing);
        field.fill(text);
        dialog().locator("button[value=send]").click();
    }
}
