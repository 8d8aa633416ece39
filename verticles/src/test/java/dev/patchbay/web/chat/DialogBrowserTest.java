package dev.patchbay.web.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.storage.StorageFixture.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons, dialogs and thumbs as people use them. */
class DialogBrowserTest extends BrowserFixture {

    DialogBrowserTest(World world) {
        super(world);
    }

    private Page incident(int width) {
        Page page = open(ada, width);
        page.navigate("/chat");
        ask(page, "incident");
        assertThat(page.locator(".incident")).isVisible();
        return page;
    }

    @Test
    void aFormIsFilledInCorrectedAndSentByTheKeyboard() {
        Page page = incident(DESK);
        Locator dialog = page.locator("#dialog");

        page.focus(".buttons button:has-text('New ticket')");
        page.keyboard().press("Enter");
        assertThat(dialog).isVisible();
        assertThat(page.locator("#dialog-title")).isFocused();
        page.fill("#dialog-title", "   ");
        page.keyboard().press("Enter");
        assertThat(page.locator("#dialog-title-error")).hasText("Say what it is about.");
        assertThat(page.locator("#dialog-title")).isFocused();
        page.fill("#dialog-title", "Disk full at Acme");
        page.keyboard().press("Enter");

        assertThat(dialog).isHidden();
        assertThat(page.locator(".asked .text").last()).containsText("title: Disk full at Acme");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void escapeAndCancelLeaveADialogAndItOpensAgain() {
        Page page = incident(DESK);
        Locator dialog = page.locator("#dialog");

        page.click(".asked button:has-text('Create a ticket')");
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        page.click(".asked button:has-text('Create a ticket')");
        page.click("#dialog .cancel");
        assertThat(dialog).isHidden();
        page.click(".asked button:has-text('Create a ticket')");

        assertThat(dialog).isVisible();
        assertThat(page.locator("#dialog input[name='field.title']")).hasValue("incident");
    }

    @Test
    void aButtonAsksAndAThumbStaysPressed() {
        Page page = incident(DESK);

        page.click("button[aria-label='This helped']");
        assertThat(page.locator("button[aria-label='This helped']")).hasAttribute("aria-pressed", "true");
        page.click("text=Acknowledge");

        assertThat(page.locator(".reply .text").last()).hasText("You said: acknowledge");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void anAnswerThatIsBeingWorkedOnCanBeStopped() {
        Page page = incident(DESK);
        ask(page, "slow");

        page.click(".waiting button:has-text('Stop')");

        assertThat(page.locator(".asked .text").last()).hasText("stop");
        chat.assistant().release();
    }

    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(ints = {DESK, 360})
    void everythingHasANameEnoughContrastAndFitsTheScreen(int width) {
        ChatPlatforms platforms = new ChatPlatforms(world, tenant);
        platforms.channel("T-" + tenant, "C1", "acme-support-with-a-long-name", true);
        platforms.channel("T-" + tenant, "C2", "night-shift", false);
        platforms.install(Platform.TEAMS, "entra-" + tenant, "Acme Incorporated");
        Page page = incident(width);
        check(page, "incident");
        page.click(".buttons button:has-text('New ticket')");
        page.fill("#dialog-title", " ");
        page.click("#dialog .primary");
        assertThat(page.locator("#dialog-title-error")).isVisible();
        check(page, "dialog");
        for (String name : new String[] {"channels", "installations", "chat-accounts"}) {
            page.navigate("/" + name);
            check(page, name);
        }
        page.click("text=Make a code");
        check(page, "code");
    }
}
