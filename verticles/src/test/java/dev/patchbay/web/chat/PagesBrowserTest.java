package dev.patchbay.web.chat;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.patchbay.model.identity.Person;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page as people of every kind meet it. */
class PagesBrowserTest extends BrowserFixture {

    PagesBrowserTest(World world) {
        super(world);
    }

    @ParameterizedTest(name = "{0} px wide")
    @ValueSource(ints = {DESK, 360})
    void everythingHasANameEnoughContrastAndFitsTheScreen(int width) {
        Person bo = chat.site().newPerson(tenant, "Bo Long-Hyphenated-Surname", Role.ENGINEER);
        Page page = open(ada, width);

        page.navigate("/chat");
        check(page, "empty");
        ask(page, "top");
        assertThat(page.locator(".suggestions")).isVisible();
        ask(page, "ticket");
        assertThat(page.locator(".ticket")).isVisible();
        ask(page, "break");
        assertThat(page.locator(".message .trouble")).isVisible();
        check(page, "chat");
        page.locator("a[href*='/turns/']").first().click();
        check(page, "turn");
        page.navigate("/people");
        page.locator("details.sure summary").first().click();
        check(page, "people");
        page.locator("button:has-text('New sign-in link')").first().click();
        check(page, "link");
        page.navigate("/api-keys");
        page.fill("input[name=name]", "monitoring");
        page.press("input[name=name]", "Enter");
        check(page, "key");
        page.navigate("/chat/nonsense");
        check(page, "error");

        Page visitor = open(new Browser(chat.site().url()), width);
        visitor.navigate("/sign-in");
        check(visitor, "sign-in");
        visitor.navigate(chat.site().linkFor(bo));
        check(visitor, "welcome");
    }

    @Test
    void somebodyIsRemovedByTheKeyboardAndItIsSaid() {
        chat.site().newPerson(tenant, "Bo", Role.ENGINEER);
        Page page = open(ada, DESK);
        page.navigate("/people");

        page.focus("summary[aria-label='Remove Bo']");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("button:has-text('Remove Bo')")).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("[role=status]")).hasText("Bo was removed, and is signed out everywhere.");
        assertThat(page.locator(".people li")).hasCount(1);
        assertThat(chromium.complaints()).isEmpty();
    }
}
