package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterCommand.ShowStatus;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.AdapterReply.Begun;
import dev.patchbay.model.chat.AdapterReply.Undeliverable;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Spot;
import dev.patchbay.simulator.teams.TeamsSimulator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose desk a Microsoft 365 tenant belongs to, and who in it is a guest. */
class TeamsTenantsTest {

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @Test
    void aGuestMakesAChannelSharedAndIsOne() {
        var guest = world.teams.member("Grace", true);

        world.teams.say(guest, world.channel, mention("hello"), List.of());

        world.awaitQuiet();
        await().until(() -> !world.conversation.taken.isEmpty());
        assertThat(taken().room().shared()).isTrue();
        assertThat(taken().sender().guest()).isTrue();
        assertThat(taken().sender().email()).isEmpty();
    }

    @Test
    void aChannelIsLookedAtAnewOnceAGuestHasWrittenThere() {
        say(mention("hello"));
        await().until(() -> world.conversation.taken.size() == 1);
        assertThat(taken().room().shared()).isFalse();
        world.teams.say(world.teams.member("Grace", true), world.channel, "may I?", List.of());
        world.awaitQuiet();

        say(mention("hello again"));

        await().until(() -> taken().text().equals("hello again"));
        assertThat(taken().room().shared()).isTrue();
    }

    @Test
    void everybodyOfACustomersTenantIsOfAnotherOrganisation() {
        install(world.tenant, Optional.of("Acme"));

        say(mention("hello"));

        await().until(() -> !world.conversation.taken.isEmpty());
        assertThat(taken().sender().guest()).isTrue();
        assertThat(taken().room().shared()).isTrue();
    }

    @Test
    void aTenantBelongsToTheDeskItIsConnectedTo() {
        TenantId other = TenantId.random();
        install(other, Optional.empty());

        say(mention("hello"));

        await().until(() -> !world.conversation.taken.isEmpty());
        assertThat(taken().tenant()).isEqualTo(other);
    }

    @Test
    void aTenantNobodyHasConnectedIsToldSoAndConnectedByItsCode() {
        Caller admin = new Caller(TenantId.random(), PersonId.random(), "Eva", Role.ADMIN);
        world.installations.states.put("CODE-1", admin);

        strangerSays("hello");
        assertThat(world.posts(world.direct).getLast().text()).contains("not connected to a desk yet");
        strangerSays("connect WRONG");
        assertThat(world.posts(world.direct).getLast().text()).contains("not good any more");
        strangerSays("Connect CODE-1");

        assertThat(world.posts(world.direct).getLast().text()).contains("Connected");
        assertThat(world.installations.installations.get("another-tenant").tenant())
                .isEqualTo(admin.tenant());
        assertThat(world.conversation.taken).isEmpty();
    }

    @Test
    void installingKeepsTheTenantAndTheWayToItsConversations() {
        say(mention("hello"));

        world.awaitQuiet();
        Installation installed = world.installations.installations.get(TeamsSimulator.TENANT);
        assertThat(installed.tenant()).isEqualTo(world.tenant);
        assertThat(installed.name()).isEqualTo("contoso.example");
        assertThat(world.installations.references)
                .anySatisfy((place, reference) -> assertThat(place.channel()).isEqualTo(world.channel.channel()));
    }

    @Test
    void theHomeTenantIsAnsweredThoughNobodyCanSayWhatIsInstalled() {
        world.installations.down = true;

        Said said = say(mention("hello"));

        world.awaitPosts(said.thread(), 1);
        assertThat(taken().tenant()).isEqualTo(world.tenant);
    }

    @Test
    void nothingIsSentWhereWeWereTakenOutUntilWeAreBack() {
        Said said = say(mention("hello"));
        world.awaitPosts(said.thread(), 1);
        world.awaitQuiet();
        world.teams.backstage().uninstall(world.ada, world.channel);
        world.awaitQuiet();

        assertThat(deliverTo(taken().place())).isInstanceOf(Undeliverable.class);
        world.stop();
        world.start();
        assertThat(deliverTo(taken().place())).isInstanceOf(Undeliverable.class);
        assertThat(world.posts(said.thread())).hasSize(1);

        world.teams.backstage().install(world.ada, world.channel);
        world.awaitQuiet();
        assertThat(deliverTo(taken().place())).isInstanceOf(Begun.class);
    }

    @Test
    void aTeamWeWereTakenOutOfIsGoneWithAllItsChannels() {
        Spot other = world.teams.channel("other");
        world.teams.say(world.ada, other, mention("hello"), List.of());
        world.awaitQuiet();
        say(mention("hello"));
        world.awaitQuiet();

        world.teams.backstage().uninstall(world.ada, other);
        world.awaitQuiet();
        assertThat(deliverTo(taken().place())).isInstanceOf(Undeliverable.class);

        world.teams.backstage().install(world.ada, other);
        world.teams.say(world.ada, other, mention("hello again"), List.of());
        world.awaitQuiet();
        assertThat(world.posts(other)).isNotEmpty();
    }

    @Test
    void aDirectConversationThatRemovesUsIsLeftAlone() {
        world.teams.say(world.ada, world.direct, "hello", List.of());
        world.awaitPosts(world.direct, 1);
        world.awaitQuiet();
        world.teams.backstage().uninstall(world.ada, world.direct);
        world.awaitQuiet();
        int before = world.posts(world.direct).size();

        assertThat(deliverTo(taken().place())).isInstanceOf(Undeliverable.class);
        world.bus.call(Addresses.adapter(Platform.TEAMS), new ShowStatus(world.tenant, taken().place(), "reading"));
        assertThat(world.posts(world.direct)).hasSize(before);
        assertThat(world.teams.status(world.direct)).isEmpty();
    }

    private AdapterReply deliverTo(Place place) {
        return world.bus.call(
                Addresses.adapter(Platform.TEAMS),
                new Deliver(
                        world.tenant,
                        DeliveryId.random(),
                        1,
                        place,
                        Reply.of(new Block.Text("TKT-1 was closed.")),
                        List.of(),
                        Optional.empty()));
    }

    private void strangerSays(String text) {
        int before = world.posts(world.direct).size();
        var activity = world.teams.backstage().messageOf(world.ada, world.direct, text);
        activity.withObject("conversation").put("tenantId", "another-tenant");
        world.teams
                .backstage()
                .sender()
                .post(
                        activity.toString(),
                        "Bearer " + world.teams.backstage().mint().token());
        assertThat(world.posts(world.direct)).hasSize(before + 1);
    }

    private void install(TenantId tenant, Optional<String> customer) {
        world.installations.installations.put(
                TeamsSimulator.TENANT,
                new Installation(
                        tenant,
                        Platform.TEAMS,
                        TeamsSimulator.TENANT,
                        "Contoso",
                        customer,
                        Map.of(),
                        Map.of(),
                        Instant.EPOCH));
    }

    private InboundMessage taken() {
        return world.conversation.taken.getLast();
    }

    private String mention(String text) {
        return world.teams.mention() + " " + text;
    }

    private Said say(String text) {
        return world.teams.say(world.ada, world.channel, text, List.of());
    }
}
