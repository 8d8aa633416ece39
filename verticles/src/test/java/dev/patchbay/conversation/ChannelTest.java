package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.EVA;
import static dev.patchbay.conversation.ConversationDesk.MAX;
import static dev.patchbay.conversation.ConversationDesk.channel;
import static dev.patchbay.conversation.ConversationDesk.in;
import static dev.patchbay.conversation.ConversationDesk.overheard;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.config.ConversationSettings.NewChannels;
import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Channel;
import dev.patchbay.model.chat.ConversationCommand.Announce;
import dev.patchbay.model.chat.ConversationCommand.DecideChannel;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.ListChannels;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.Channels;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Scope;
import dev.patchbay.model.chat.Sender;
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
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class ChannelTest {

    private static final String WITHHELD = "The answer shows data that not everybody here may see.";

    private final World world;
    private final Place place = thread();
    private int asked;
    private ConversationDesk desk;
    private Caller admin;

    ChannelTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        open(NewChannels.ALLOWED);
    }

    private void open(NewChannels newChannels) throws Exception {
        desk = ConversationDesk.open(world, newChannels);
        admin = world.newCaller(desk.tenant, "Ann", Role.ADMIN);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aChannelIsListedAsItsPlatformDescribesItLast() {
        ask("hello", channel("old name", false));
        ask("hello again", channel("general", true));
        desk.take(desk.message(thread(), "dm", "direct", 1));

        assertThat(channels())
                .containsExactly(
                        new Channel(Platform.SLACK, "T1", "C1", channel("general", true), Audience.undecided(), true));
        assertThat(((Channels) desk.say(new ListChannels(world.newCaller(world.newTenant(), "Mallory", Role.ADMIN))))
                        .channels())
                .isEmpty();
    }

    @Test
    void inARefusedChannelAMentionGetsOneSentenceAndNothingElseAnything() {
        ask("hello", channel("general", false));
        awaitTexts("hello after 0");
        decide(Audience.undecided(), false);

        ask("and now?", channel("general", false));
        ConversationReply overheard =
                desk.take(overheard(in(channel("general", false), true, desk.message(place, "o1", "psst", 9))));

        assertThat(overheard).isInstanceOf(ConversationReply.NotForUs.class);
        awaitTexts(
                "hello after 0", "I don't answer in this channel. Write to me directly, or ask an admin to allow it.");
        assertThat(desk.assistant.turns()).hasSize(1);
    }

    @Test
    void inARefusedChannelAnEditedMentionGetsNoAnswerEither() {
        ask("hello", channel("general", false));
        awaitTexts("hello after 0");
        decide(Audience.undecided(), false);
        InboundMessage mention =
                in(channel("general", false), false, desk.message(place, "e1", "what did EC2 cost?", 5));
        desk.take(mention);

        desk.say(new EditMessage(desk.tenant, place.platform(), mention.eventKey(), "and S3?"));

        await().until(() ->
                desk.rows("SELECT state FROM inbox WHERE state = 'waiting'").isEmpty());
        assertThat(desk.assistant.turns()).hasSize(1);
    }

    @Test
    void newChannelsAreRefusedWhereTheSettingsSaySo() throws Exception {
        desk.close();
        open(NewChannels.REFUSED);
        ask("hello", channel("general", false));
        decide(Audience.internal(), true);

        ask("again", channel("general", false));

        await().until(() -> desk.adapter.at(place).size() == 2);
        assertThat(desk.adapter.textsAt(place).getFirst()).startsWith("I don't answer in this channel.");
        assertThat(desk.adapter.textsAt(place).getLast()).startsWith("again");
    }

    @Test
    void onlyAnAdminDecidesAndOnlyWhatMakesSense() {
        ask("hello", channel("general", false));
        Caller engineer = world.newCaller(desk.tenant, "Eva", Role.ENGINEER);

        assertRefused(ErrorCode.FORBIDDEN, () -> desk.say(new ListChannels(engineer)));
        assertRefused(ErrorCode.FORBIDDEN, () -> desk.say(decision(engineer, "C1", Audience.internal(), true)));
        assertRefused(ErrorCode.INVALID_REQUEST, () -> desk.say(decision(admin, "C1", Audience.person(), true)));
        assertRefused(ErrorCode.CHANNEL_NOT_FOUND, () -> desk.say(decision(admin, "C9", Audience.internal(), true)));
        Caller mallory = world.newCaller(world.newTenant(), "Mallory", Role.ADMIN);
        assertRefused(ErrorCode.CHANNEL_NOT_FOUND, () -> desk.say(decision(mallory, "C1", Audience.internal(), false)));
    }

    @Test
    void whatAChannelMayNotSeeIsSentDirectlyToWhoAskedOnce() {
        ask("hello", channel("acme", false));
        decide(Audience.customer("acme"), true);
        ask("internal", channel("acme", false));
        await().until(() -> desk.adapter.at(place).size() == 2);
        Deliver notice = desk.adapter.at(place).getLast();
        assertThat(RecordingAdapter.text(notice)).isEqualTo(WITHHELD);

        assertRefused(ErrorCode.FORBIDDEN, () -> press(notice, MAX));
        press(notice, EVA);
        press(notice, EVA);

        Place direct = RecordingAdapter.direct("T1", EVA.user());
        await().until(() -> desk.adapter.textsAt(direct).equals(List.of("data")));
        assertThat(desk.rows("SELECT reply::text FROM outbox WHERE message_id IS NOT NULL"))
                .noneMatch(json -> json.contains("\"data\""));
    }

    @Test
    void aCustomersChannelSeesThatCustomersDataOnly() {
        ask("hello", channel("acme", true));
        decide(Audience.customer("acme"), true);

        ask("of Acme", channel("acme", true));

        awaitTexts("hello after 0", "data");
        assertThat(desk.assistant.turns().getLast().audience()).isEqualTo(Audience.customer("acme"));
    }

    @Test
    void whereStrangersReadAlongNobodysDataIsShown() {
        ask("internal", channel("general", true));
        ask("of Acme", channel("general", true));
        ask("hello", channel("general", true));

        awaitTexts(WITHHELD, WITHHELD, "hello after 2");
    }

    @Test
    void aWorkspaceOfACustomerConcernsThatCustomer() {
        bind("Acme");

        ask("internal", channel("it-support", false));
        ask("of Acme", channel("it-support", false));
        awaitTexts(WITHHELD, "data");
        Place direct = thread();
        desk.take(desk.message(direct, "dm", "internal", 1));

        await().until(() -> desk.adapter.textsAt(direct).equals(List.of("data")));
        assertThat(desk.assistant.turns().getLast().audience())
                .isEqualTo(new Audience(Audience.Kind.PERSON, Optional.of("Acme")));
    }

    @Test
    void nothingIsAnnouncedToThoseWhoMayNotSeeIt() {
        ask("hello", channel("acme", false));
        decide(Audience.customer("acme"), true);
        Reply internal = new Reply(List.of(new Block.Text("card")), Scope.ofInternal());

        assertRefused(
                ErrorCode.FORBIDDEN,
                () -> desk.say(new Announce(desk.tenant, place, "card", internal, Optional.empty())));
    }

    private void bind(String customer) {
        world.bus()
                .call(
                        Addresses.INSTALLATION,
                        new SaveInstallation(new Installation(
                                desk.tenant,
                                Platform.SLACK,
                                place.space(),
                                "Acme",
                                Optional.of(customer),
                                Map.of(),
                                Map.of(),
                                Instant.EPOCH)));
    }

    private void ask(String text, Room room) {
        String key = UUID.randomUUID().toString();
        asked++;
        desk.take(in(room, false, desk.message(place, key, text, asked)));
    }

    private void decide(Audience audience, boolean allowed) {
        desk.say(decision(admin, "C1", audience, allowed));
    }

    private static DecideChannel decision(Caller caller, String channel, Audience audience, boolean allowed) {
        return new DecideChannel(caller, Platform.SLACK, "T1", channel, audience, allowed);
    }

    private List<Channel> channels() {
        return ((Channels) desk.say(new ListChannels(admin))).channels();
    }

    private void press(Deliver pressed, Sender sender) {
        desk.say(new PressButton(
                desk.tenant,
                place,
                channel("acme", false),
                sender,
                UUID.randomUUID().toString(),
                Instant.EPOCH,
                pressed.delivery(),
                0));
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(desk.adapter.textsAt(place)).containsExactly(texts));
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code())
                .isEqualTo(code));
    }
}
