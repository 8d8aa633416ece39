package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.channel;
import static dev.patchbay.conversation.ConversationDesk.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.Announce;
import dev.patchbay.model.chat.ConversationCommand.DecideChannel;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.installation.Installation;
import dev.patchbay.model.installation.InstallationCommand.SaveInstallation;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Channels of a platform that does not tell who is in them. */
@ExtendWith(StorageFixture.class)
class UnvouchedChannelTest {

    private static final String WITHHELD = "The answer shows data that not everybody here may see.";
    private static final String HOW = "until an admin says on the page \"Channels\" that it is internal";

    private final World world;
    private final RecordingAdapter discord = new RecordingAdapter(Platform.DISCORD);
    private final Place place = new Place(Platform.DISCORD, "G1", "C7", "C7");
    private int asked;
    private ConversationDesk desk;

    UnvouchedChannelTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world, discord);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void untilAnAdminHasDecidedNobodysDataIsShownAndItIsSaidWhoCanChangeThat() {
        ask("internal", false);
        ask("hello", false);

        await().until(() -> discord.textsAt(place).size() == 2);
        assertThat(discord.textsAt(place).getFirst()).startsWith(WITHHELD).contains(HOW);
        assertThat(discord.at(place).getFirst().reply().buttons())
                .extracting(Button::label)
                .containsExactly("Send it to me directly");
        assertThat(discord.textsAt(place).getLast()).isEqualTo("hello after 1");
    }

    @Test
    void onceAnAdminHasVouchedForItEverythingIsShown() {
        ask("hello", false);
        decide(Audience.internal());

        ask("internal", false);

        await().until(() -> discord.textsAt(place).equals(List.of("hello after 0", "data")));
    }

    @Test
    void aCustomersChannelSeesWhatIsTheirs() {
        ask("hello", false);
        decide(Audience.customer("Acme"));

        ask("of Acme", false);
        ask("internal", false);

        await().until(() -> discord.textsAt(place).equals(List.of("hello after 0", "data", WITHHELD)));
    }

    @Test
    void aServerOfACustomersIsDecidedAbout() {
        world.bus()
                .call(
                        Addresses.INSTALLATION,
                        new SaveInstallation(new Installation(
                                desk.tenant,
                                Platform.DISCORD,
                                place.space(),
                                "Acme",
                                Optional.of("Acme"),
                                Map.of(),
                                Map.of(),
                                Instant.EPOCH)));

        ask("of Acme", false);

        await().until(() -> discord.textsAt(place).equals(List.of("data")));
    }

    @Test
    void aChannelThatTheWholeServerSeesIsNotMadeOursByCallingItInternal() {
        ask("hello", true);
        decide(Audience.internal());

        ask("internal", true);

        await().until(() -> discord.textsAt(place).equals(List.of("hello after 0", WITHHELD)));
    }

    @Test
    void nothingIsAnnouncedThere() {
        ask("hello", false);
        Reply card = new Reply(List.of(new Block.Text("card")), Scope.ofInternal());
        Announce announce = new Announce(desk.tenant, place, "card", card, Optional.empty());

        assertThatThrownBy(() -> desk.say(announce))
                .isInstanceOfSatisfying(
                        Failure.class, refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FORBIDDEN));
    }

    private void ask(String text, boolean seenByAll) {
        asked++;
        desk.take(in(channel("general", seenByAll), false, desk.message(place, "m" + asked, text, asked)));
    }

    private void decide(Audience audience) {
        Caller admin = world.newCaller(desk.tenant, "Ann", Role.ADMIN);
        desk.say(new DecideChannel(admin, Platform.DISCORD, place.space(), place.channel(), audience, true));
    }
}
