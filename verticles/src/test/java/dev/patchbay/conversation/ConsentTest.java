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

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.EarlierMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class ConsentTest {

    private static final List<EarlierMessage> EARLIER = List.of(
            new EarlierMessage(
                    MAX,
                    Instant.EPOCH,
                    "the export is here",
                    List.of(
                            Attachment.remote("costs.csv", 8, "https://files.example/1"),
                            Attachment.remote("photo.png", 8, "https://files.example/2"))),
            new EarlierMessage(EVA, Instant.EPOCH, "thanks", List.of()));

    private final World world;
    private final Place place = thread();
    private ConversationDesk desk;

    ConsentTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world);
        desk.adapter.remembers(EARLIER);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void askedIntoAnOldThreadWeAnswerAndOfferToReadItButDoNot() {
        mention(true);
        say("m2", "and now?", 2);

        awaitTexts("hello after 0", "and now? after 1");
        assertThat(buttons(0)).containsExactly(Button.of("Read this thread", new Press.ReadThread()));
        assertThat(buttons(1)).isEmpty();
        assertThat(desk.assistant.turns()).allMatch(turn -> turn.earlier().isEmpty());
        assertThat(desk.rows("SELECT earlier::text FROM conversation WHERE earlier IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void onceSomebodyAllowsItTheThreadIsReadWithItsTables() {
        mention(true);
        awaitTexts("hello after 0");

        press("p1");
        awaitTexts("hello after 0", "I have read the 2 messages above. Their tables can be asked now: costs.csv.");
        say("m2", "and now?", 9);

        await().until(() -> desk.adapter.at(place).size() == 3);
        assertThat(desk.assistant.turns().get(1).attachments().getFirst().name())
                .isEqualTo("costs.csv");
        assertThat(desk.assistant.turns().getLast().earlier()).isEqualTo(EARLIER);
    }

    @Test
    void aThreadIsReadOnce() {
        mention(true);
        awaitTexts("hello after 0");

        assertThat(press("p1")).isInstanceOf(ConversationReply.Taken.class);
        await().until(() -> desk.adapter.at(place).size() == 2);

        assertThatThrownBy(() -> press("p2"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void aThreadThatBeganWithUsIsNotOfferedToBeRead() {
        mention(false);

        awaitTexts("hello after 0");
        assertThat(buttons(0)).isEmpty();
    }

    private void mention(boolean inThread) {
        desk.take(in(channel("general", false), inThread, desk.message(place, "m1", "hello", 1)));
    }

    private void say(String key, String text, int second) {
        desk.take(overheard(in(channel("general", false), true, desk.message(place, key, text, second))));
    }

    private ConversationReply press(String key) {
        return desk.say(new PressButton(
                desk.tenant,
                place,
                channel("general", false),
                MAX,
                place.thread() + key,
                Instant.EPOCH.plusSeconds(5),
                first().delivery(),
                0));
    }

    private Deliver first() {
        return desk.adapter.at(place).getFirst();
    }

    private List<Button> buttons(int delivery) {
        return desk.adapter.at(place).get(delivery).reply().buttons();
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(desk.adapter.textsAt(place)).containsExactly(texts));
    }
}
