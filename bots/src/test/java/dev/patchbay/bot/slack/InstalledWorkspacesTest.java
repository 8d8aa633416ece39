package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AdapterReply.TryLater;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Credential;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.simulator.slack.Fault;
import dev.patchbay.simulator.slack.StandInSlack;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of workspaces installed by OAuth, as time goes by. */
class InstalledWorkspacesTest {

    private static final Duration STALE = Duration.ofMinutes(6);
    private static final Instant INSTALLED = Instant.parse("2026-11-01T08:00:00Z");

    private final SlackWorld world =
            new SlackWorld(Reply.of(new Block.Text("14.98 USD in all.")), SlackInstallTest::settings);

    @BeforeEach
    void install() {
        world.slack.paced(false);
        keep(world.tenant, INSTALLED, Map.of(), world.clock.instant().plus(Duration.ofHours(12)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsKnownOfPeopleOutlivesALookAtTheInstallation() {
        assertThat(asked("one").sender().name()).isEqualTo("ada");
        world.slack.faults().always("users.info", new Fault.Refusal("user_not_found"));
        int before = world.installations.asked.get();

        world.clock.putForward(STALE);

        assertThat(asked("two").sender().name()).isEqualTo("ada");
        assertThat(world.installations.asked.get()).isGreaterThan(before);
    }

    @Test
    void anotherTenantsInstallationIsAnotherWorkspace() {
        asked("one");
        TenantId other = TenantId.random();
        keep(other, INSTALLED, Map.of(), world.clock.instant().plus(Duration.ofHours(12)));

        world.clock.putForward(STALE);

        assertThat(asked("two").tenant()).isEqualTo(other);
    }

    @Test
    void aRemovedInstallationIsNoWorkspaceAnyMore() {
        asked("one");
        world.installations.kept.clear();

        world.clock.putForward(STALE);
        int before = world.slack.events().acknowledged();
        world.mention("two");

        await().until(() -> world.slack.events().acknowledged() > before
                && world.slack.events().pending() == 0);
        assertThat(world.conversation.taken).hasSize(1);
    }

    @Test
    void thoseWhoAskAtTheSameTimeShareOneLookAtTheInstallation() {
        world.installations.takes = Duration.ofMillis(400);

        for (int channel = 0; channel < 8; channel++) {
            world.slack.write("C0CHANNEL" + channel, ADA, StandInSlack.MENTION + " cost", "");
        }

        await().until(() -> world.conversation.taken.size() == 8);
        assertThat(world.installations.asked.get()).isEqualTo(1);
    }

    @Test
    void aStoreThatIsAwayForAMomentCostsNoMessageAndNoMemory() {
        asked("one");
        world.slack.faults().always("users.info", new Fault.Refusal("user_not_found"));
        world.clock.putForward(STALE);
        world.installations.down = true;
        world.mention("two");
        int before = world.installations.asked.get();
        await().until(() -> world.installations.asked.get() > before);

        world.installations.down = false;

        await().until(() -> world.conversation.taken.size() == 2);
        assertThat(world.conversation.taken.getLast().sender().name()).isEqualTo("ada");
    }

    @Test
    void aTokenThatCannotBeRenewedIsUsedUntilItExpires() {
        expiring(Duration.ofMinutes(30));

        asked("one");

        await().until(() -> world.slack.botPosts().size() == 1);
        assertThat(world.conversation.outcomes).noneMatch(TryLater.class::isInstance);
    }

    @Test
    void anExpiredTokenDelaysTheAnswerUntilItIsRenewed() {
        expiring(Duration.ofSeconds(-1));
        asked("one");
        await().until(() -> world.conversation.outcomes.stream().anyMatch(TryLater.class::isInstance));
        assertThat(world.slack.botPosts()).isEmpty();

        world.slack.faults().clear();
        expiring(Duration.ofHours(12));
        world.clock.putForward(Duration.ofSeconds(20));

        await().until(() -> world.slack.botPosts().size() == 1);
        assertThat(world.conversation.outcomes.toString())
                .contains("has expired")
                .doesNotContain("Undeliverable");
    }

    @Test
    void aRenewalThatTakesLongHoldsNobodyUpWhileTheTokenIsGood() {
        expiring(Duration.ofMinutes(30));
        world.slack.faults().always("oauth.v2.access", new Fault.Slow(Duration.ofMillis(600)));

        for (int channel = 0; channel < 8; channel++) {
            world.slack.write("C0CHANNEL" + channel, ADA, StandInSlack.MENTION + " cost", "");
        }

        await().atMost(Duration.ofSeconds(5)).until(() -> world.slack.botPosts().size() == 8);
    }

    /** An installation whose refresh token Slack does not know. */
    private void expiring(Duration in) {
        world.slack.faults().always("oauth.v2.access", new Fault.Refusal("invalid_refresh_token"));
        Map<String, Credential> refresh = Map.of(OAuthCalls.REFRESH_TOKEN, new Credential("xoxe-unknown"));
        keep(world.tenant, INSTALLED, refresh, world.clock.instant().plus(in));
    }

    private void keep(TenantId tenant, Instant installedAt, Map<String, Credential> refresh, Instant expires) {
        Map<String, Credential> credentials = new HashMap<>(refresh);
        credentials.put(OAuthCalls.BOT_TOKEN, new Credential(StandInSlack.BOT_TOKEN));
        world.installations.kept.put(
                StandInSlack.TEAM,
                new Installation(
                        tenant,
                        Platform.SLACK,
                        StandInSlack.TEAM,
                        "Stand-in",
                        Optional.empty(),
                        credentials,
                        Map.of(OAuthCalls.EXPIRES_AT, expires.toString()),
                        installedAt));
    }

    private InboundMessage asked(String text) {
        int before = world.conversation.taken.size();
        world.mention(text);
        await().until(() -> world.conversation.taken.size() > before);
        return world.conversation.taken.getLast();
    }
}
