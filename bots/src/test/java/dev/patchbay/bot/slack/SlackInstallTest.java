package dev.patchbay.bot.slack;

import static dev.patchbay.bot.slack.SlackWorld.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.config.Port;
import dev.patchbay.config.Secret;
import dev.patchbay.config.SlackSettings;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationReply.FormOpened;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.simulator.slack.Posted;
import dev.patchbay.simulator.slack.StandInSlack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackInstallTest {

    private final SlackWorld world =
            new SlackWorld(Reply.of(new Block.Text("14.98 USD in all.")), SlackInstallTest::settings);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        world.close();
    }

    @Test
    void anAdminIsSentToSlackWithTheState() throws Exception {
        HttpResponse<String> response = get("/slack/install?state=abc");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElseThrow())
                .startsWith(
                        world.slack.apiUrl().resolve("../oauth/v2/authorize").toString())
                .contains("client_id=" + StandInSlack.CLIENT_ID, "state=abc", "chat%3Awrite", "desk.example.com");
    }

    @Test
    void anAllowedAppIsInstalledAndAnswers() throws Exception {
        install();

        assertThat(installation().tenant()).isEqualTo(world.tenant);
        assertThat(installation().name()).isEqualTo("Stand-in");
        String root = world.mention("cost");
        await().until(() -> answers(root) == 1);
    }

    @Test
    void aStateIsGoodOnce() throws Exception {
        install();

        HttpResponse<String> again = get(
                "/slack/oauth_redirect?state=state-1&code=" + world.slack.app().allow());

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("This link was used");
    }

    @Test
    void aRefusalOfThePersonInstallsNothing() throws Exception {
        world.installations.states.put("state-1", admin());

        HttpResponse<String> response = get("/slack/oauth_redirect?state=state-1&error=access_denied");

        assertThat(response.body()).contains("Nothing was changed");
        assertThat(world.installations.kept).isEmpty();
    }

    @Test
    void aCodeSlackDoesNotKnowInstallsNothing() throws Exception {
        world.installations.states.put("state-1", admin());

        assertThat(get("/slack/oauth_redirect?state=state-1&code=forged").statusCode())
                .isEqualTo(502);
        assertThat(world.installations.kept).isEmpty();
    }

    @Test
    void aTokenThatIsAboutToExpireIsRenewedAndKept() throws Exception {
        install();
        Installation first = installation();
        Map<String, String> facts = new HashMap<>(first.facts());
        facts.put(
                OAuthCalls.EXPIRES_AT,
                Clock.systemUTC().instant().plus(Duration.ofMinutes(5)).toString());
        world.installations.kept.put(
                first.space(),
                new Installation(
                        first.tenant(),
                        first.platform(),
                        first.space(),
                        first.name(),
                        Optional.of("Acme"),
                        first.credentials(),
                        facts,
                        first.installedAt()));

        String root = world.mention("cost");
        await().until(() -> answers(root) == 1);

        assertThat(installation().credentials()).isNotEqualTo(first.credentials());
        assertThat(installation().customer()).contains("Acme");
        assertThat(Instant.parse(installation().facts().get(OAuthCalls.EXPIRES_AT)))
                .isAfter(Clock.systemUTC().instant().plus(Duration.ofHours(11)));
    }

    @Test
    void aFormSentFromAnotherOrganisationIsTakenWhereTheAppIsInstalled() throws Exception {
        install();
        world.slack.addStranger("U0ELSE", "mallory");
        world.conversation.answers = command -> new FormOpened(SlackFormsTest.TICKET);
        String ts = world.slack.write(CHANNEL, "U0ELSE", "VPN drops", "");
        world.slack.app().createTicketFrom(CHANNEL, ts, "U0ELSE");
        await().until(() -> world.slack.app().modal("U0ELSE").isPresent());

        world.slack.app().submit("U0ELSE", Map.of());

        InboundMessage sent = world.conversation.awaited(SubmitForm.class).message();
        assertThat(sent.tenant()).isEqualTo(world.tenant);
        assertThat(sent.place().space()).isEqualTo(StandInSlack.TEAM);
        assertThat(sent.sender().guest()).isTrue();
    }

    @Test
    void aWorkspaceThatRemovesTheAppIsForgotten() throws Exception {
        install();

        world.slack.app().uninstall();

        await().until(() -> world.installations.kept.isEmpty());
    }

    @Test
    void aWorkspaceThatRevokesTheTokenIsForgotten() throws Exception {
        install();

        world.slack.app().revokeBot();

        await().until(() -> world.installations.kept.isEmpty());
    }

    @Test
    void anEventOfAWorkspaceWeAreNotInIsAcknowledgedAndNotTaken() {
        world.mention("cost");

        await().until(() -> world.slack.events().acknowledged() > 0);
        assertThat(world.conversation.taken).isEmpty();
    }

    private void install() throws Exception {
        world.installations.states.put("state-1", admin());
        assertThat(get("/slack/oauth_redirect?state=state-1&code="
                                + world.slack.app().allow())
                        .body())
                .contains("Patchbay is in Stand-in now");
    }

    private Installation installation() {
        return world.installations.kept.get(StandInSlack.TEAM);
    }

    private Caller admin() {
        return new Caller(world.tenant, PersonId.random(), "Ada", Role.ADMIN);
    }

    private long answers(String root) {
        return world.slack.thread(CHANNEL, root).stream()
                .filter(Posted::isByBot)
                .count();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = world.endpoint.resolve(path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    static SlackSettings settings(StandInSlack slack) {
        return new SlackSettings(
                Optional.empty(),
                Optional.of(new Secret(StandInSlack.SIGNING_SECRET)),
                Optional.empty(),
                Optional.of(StandInSlack.CLIENT_ID),
                Optional.of(new Secret(StandInSlack.CLIENT_SECRET)),
                Optional.of("https://desk.example.com"),
                "127.0.0.1",
                new Port(0),
                slack.apiUrl(),
                List.of(slack.fileHost()));
    }
}
