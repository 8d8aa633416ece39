package dev.patchbay.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import dev.patchbay.web.Browser;
import dev.patchbay.web.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chat's site, an admin called Ada who is signed in there, and a browser for her. */
@ExtendWith(StorageFixture.class)
abstract class BrowserFixture {

    static final int DESK = 1200;
    private static final int HEIGHT = 720;

    final World world;
    Chromium chromium;
    ChatSite chat;
    TenantId tenant;
    Browser ada;

    BrowserFixture(World world) {
        this.world = world;
    }

    @BeforeEach
    void start() {
        chromium = Chromium.launch();
        chat = new ChatSite(world);
        tenant = world.newTenant();
        ada = chat.site().signedIn(tenant, Role.ADMIN);
    }

    @AfterEach
    void stop() {
        if (chromium != null) {
            chromium.close();
            chat.close();
        }
    }

    Page open(Browser browser, NewContextOptions options) {
        return chromium.open(browser, chat.site().url(), options);
    }

    Page open(Browser browser, int width) {
        return open(browser, new NewContextOptions().setViewportSize(width, HEIGHT));
    }

    static void ask(Page page, String text) {
        page.fill("#text", text);
        page.press("#text", "Enter");
    }

    /** Nothing is missing for people who do not see the page well, in the light and in the dark. */
    static void check(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            String shade = scheme.name().toLowerCase(Locale.ROOT) + "-" + name;
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Optional.ofNullable(System.getProperty("patchbay.screenshots"))
                    .ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(folder, shade + "-" + page.viewportSize().width + ".png"))));
            assertThat(Chromium.audit(page)).as(shade).isEqualTo("[]");
            assertThat(Chromium.axe(page)).as(shade).isEqualTo("[]");
        }
    }
}
