package dev.patchbay.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.AdapterCommand.FetchAttachment;
import dev.patchbay.model.chat.AdapterCommand.OpenDirect;
import dev.patchbay.model.chat.AdapterCommand.ReadThread;
import dev.patchbay.model.chat.AdapterCommand.ShowStatus;
import dev.patchbay.model.chat.AdapterReply.DirectOpened;
import dev.patchbay.model.chat.AdapterReply.Fetched;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.simulator.FaultSwitch.Trouble;
import dev.patchbay.simulator.SimulatedPlatform.Said;
import dev.patchbay.simulator.SimulatedPlatform.Upload;
import dev.patchbay.simulator.teams.TeamsSimulator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsVerticleTest {

    private static final byte[] CSV = "service,cost\nEC2,13.0\n".getBytes(StandardCharsets.UTF_8);

    private final TeamsWorld world = new TeamsWorld();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        assertThat(world.teams.violations()).isEmpty();
        world.close();
    }

    @Test
    void aMentionIsAnsweredInItsThread() {
        Said said = say("<at>Patchbay</at>&nbsp;what did we\u00a0spend &amp; why?");

        world.awaitPosts(said.thread(), 1);
        InboundMessage message = taken();
        assertThat(message.text()).isEqualTo("what did we spend & why?");
        assertThat(message.addressing()).isEqualTo(Addressing.DIRECT);
        assertThat(message.inThread()).isFalse();
        assertThat(message.place().space()).isEqualTo(TeamsSimulator.TENANT);
        assertThat(message.place().channel()).isEqualTo(world.channel.channel());
        assertThat(message.place().thread()).isEqualTo(said.id());
        assertThat(message.room()).isEqualTo(new Room(Room.Kind.CHANNEL, "general", false));
        assertThat(message.sender())
                .isEqualTo(new Sender(world.ada.id(), "Ada", Optional.of("ada@contoso.example"), false));
        assertThat(world.posts(said.thread()).getFirst().text()).isEqualTo("14.98 USD in all.");
    }

    @Test
    void aDirectMessageNeedsNoMention() {
        world.teams.say(world.ada, world.direct, "what did we spend?", List.of());

        world.awaitPosts(world.direct, 1);
        assertThat(taken().room()).isEqualTo(Room.direct());
        assertThat(taken().place().thread()).isEqualTo(taken().place().channel());
    }

    @Test
    void aFollowUpInTheThreadNeedsNoMention() {
        Said said = say(mention("what did we spend?"));
        world.awaitPosts(said.thread(), 1);

        world.teams.say(world.ada, said.thread(), "and by region?", List.of());

        world.awaitPosts(said.thread(), 2);
        assertThat(world.conversation.taken)
                .extracting(InboundMessage::inThread)
                .containsExactly(false, true);
    }

    @Test
    void aMessageToNobodyIsLeftAlone() {
        Said said = say("lunch?");
        world.teams.say(world.ada, said.thread(), "me too", List.of());

        world.awaitQuiet();
        assertThat(world.conversation.taken).isEmpty();
    }

    @Test
    void aMessageThatComesTwiceIsTakenOnce() {
        world.teams.faults().set(Trouble.DUPLICATES, 1);

        Said said = say(mention("what did we spend?"));

        world.awaitQuiet();
        await().until(() -> world.posts(said.thread()).size() == 1);
        assertThat(world.conversation.taken).hasSize(1);
    }

    @Test
    void aMessageIsKeptUntilTheConversationIsBack() {
        world.conversation.downFor = 3;

        Said said = say(mention("what did we spend?"));

        world.awaitPosts(said.thread(), 1);
    }

    @Test
    void anEditAndADeletionNameTheMessageTheyAreOf() {
        Said said = say(mention("cost by service"));
        world.awaitPosts(said.thread(), 1);
        String key = taken().eventKey();

        world.teams.edit(said, mention("cost by region"));
        world.teams.delete(said);

        world.awaitQuiet();
        assertThat(world.conversation.asked)
                .containsExactly(
                        new EditMessage(world.tenant, Platform.TEAMS, key, "cost by region"),
                        new WithdrawMessage(world.tenant, Platform.TEAMS, key));
    }

    @Test
    void aFileInADirectConversationIsFetched() throws Exception {
        world.teams.say(world.ada, world.direct, "", List.of(new Upload("costs.csv", CSV)));
        world.awaitPosts(world.direct, 1);
        Path target = folder.resolve("incoming");

        Fetched fetched = fetch(taken().attachments().getFirst(), target);

        assertThat(fetched.size()).isEqualTo(CSV.length);
        assertThat(target).hasBinaryContent(CSV);
    }

    @Test
    void aPageToSignInIsNotTakenForTheFile() {
        world.teams.say(world.ada, world.direct, "", List.of(new Upload("costs.csv", CSV)));
        world.awaitPosts(world.direct, 1);
        Path target = folder.resolve("incoming");
        world.teams.expireFiles();

        assertThatThrownBy(() -> fetch(taken().attachments().getFirst(), target))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FILE_NOT_FOUND))
                .hasMessageContaining("Teams gave a link that cannot be opened; send the file from the desktop app.");
        assertThat(target).doesNotExist();
    }

    @Test
    void aPageThatWasSentIsFetched() {
        world.teams.say(world.ada, world.direct, "", List.of(new Upload("report.html", CSV)));
        world.awaitPosts(world.direct, 1);

        assertThat(fetch(taken().attachments().getFirst(), folder.resolve("incoming")))
                .isEqualTo(new Fetched(CSV.length, "text/html"));
    }

    @Test
    void aFileInAChannelIsSaidToBeOutOfReach() {
        Said said = world.teams.say(
                world.ada, world.channel, mention("what is in it?"), List.of(new Upload("costs.csv", CSV)));
        world.awaitPosts(said.thread(), 1);

        assertThatThrownBy(() -> fetch(taken().attachments().getFirst(), folder.resolve("incoming")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("direct conversation only");
    }

    @Test
    void aFileOfAnotherHostIsNotFetched() {
        say(mention("hello"));
        world.awaitQuiet();

        assertThatThrownBy(() -> fetch(
                        Attachment.remote("x.csv", 0, "https://contoso.sharepoint.com.evil.example/x.csv"),
                        folder.resolve("incoming")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThat(folder.resolve("incoming")).doesNotExist();
    }

    @Test
    void workIsShownInADirectConversationAndEndsWithTheAnswer() {
        world.conversation.replies = message -> null;
        world.teams.say(world.ada, world.direct, "cost by service", List.of());
        await().until(() -> !world.conversation.taken.isEmpty());

        show("reading 1,281 rows");
        assertThat(world.teams.status(world.direct)).isEqualTo("reading 1,281 rows");
        world.conversation.deliver(
                taken(),
                dev.patchbay.model.chat.DeliveryId.random(),
                dev.patchbay.model.chat.Reply.of(new dev.patchbay.model.chat.Block.Text("14.98 USD")),
                List.of());

        assertThat(world.teams.status(world.direct)).isEmpty();
        assertThat(world.posts(world.direct)).hasSize(1);
        assertThat(world.posts(world.direct).getFirst().raw()).contains("\"streamType\":\"final\"");
    }

    @Test
    void workIsShownAsTypingInAChannel() {
        world.conversation.replies = message -> null;
        Said said = say(mention("cost by service"));
        await().until(() -> !world.conversation.taken.isEmpty());

        show("reading 1,281 rows");

        assertThat(world.teams.status(said.thread())).isEqualTo("typing");
    }

    @Test
    void aDirectConversationIsOpened() {
        say(mention("hello"));
        world.awaitQuiet();

        DirectOpened opened = (DirectOpened) world.bus.call(
                Addresses.adapter(Platform.TEAMS), new OpenDirect(world.tenant, TeamsSimulator.TENANT, world.ada.id()));

        assertThat(opened.place().channel()).isEqualTo(world.direct.channel());
    }

    @Test
    void whatWasWrittenBeforeIsSaidToBeUnreadable() {
        say(mention("hello"));
        await().until(() -> !world.conversation.taken.isEmpty());

        assertThatThrownBy(() -> world.bus.call(
                        Addresses.adapter(Platform.TEAMS), new ReadThread(world.tenant, taken().place(), 50)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("does not let me read");
    }

    private void show(String text) {
        world.bus.call(Addresses.adapter(Platform.TEAMS), new ShowStatus(world.tenant, taken().place(), text));
    }

    private Fetched fetch(Attachment attachment, Path target) {
        return (Fetched) world.bus.call(
                Addresses.adapter(Platform.TEAMS),
                new FetchAttachment(world.tenant, taken().place(), attachment, target, 1_000));
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
