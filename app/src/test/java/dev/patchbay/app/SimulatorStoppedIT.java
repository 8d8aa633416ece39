package dev.patchbay.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page of a simulator that is stopped while somebody has it open. */
class SimulatorStoppedIT extends SimulatorPage {

    @Test
    void thePageSaysThatTheSimulatorIsGoneAndLoadsAnewOnceItIsBack() {
        assertThat(answers("discord", "Read costs.csv")).isVisible(PATIENTLY);
        assertThat(page.locator("#away")).isHidden();

        stopSimulator();
        assertThat(page.locator("#away")).isVisible(PATIENTLY);
        assertThat(answers("discord", "Read costs.csv")).isVisible();

        startSimulator();
        assertThat(page.locator("#away")).isHidden();
        ask("discord", "create a ticket for Acme: bell is mute");
        assertThat(answers("discord", "bell is mute")).isVisible(PATIENTLY);
    }
}
