package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.awaitQuietly;
import static dev.patchbay.conversation.ConversationDesk.overheard;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.ConversationCommand.EditMessage;
import dev.patchbay.model.chat.ConversationCommand.ReadConversation;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.ConversationReply.History;
import dev.patchbay.model.chat.Entry;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Role;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class ChangedMessageTest {

    private final World world;
    private final Place place = thread();
    private ConversationDesk desk;

    ChangedMessageTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world);
    }

    @AfterEach
    void close() throws Exception {
        desk.assistant.letGo();
        desk.close();
    }

    @Test
    void anEditedQuestionIsAnsweredAgainInThePlaceOfTheFirstAnswer() {
        take("m1", "one", 1);
        awaitTexts("one after 0");

        edit("m1", "two");

        awaitTexts("one after 0", "two after 0");
        Deliver first = desk.adapter.at(place).getFirst();
        Deliver second = desk.adapter.at(place).getLast();
        assertThat(second.delivery()).isEqualTo(first.delivery());
        assertThat(first.standing()).isEmpty();
        assertThat(second.standing()).containsExactly(RecordingAdapter.post(first));
        assertThat(second.attempt()).isEqualTo(1);
        assertThat(second.asker()).contains(ConversationDesk.EVA.user());
    }

    @Test
    void anEditThatChangesNothingOrIsOfNobodyIsLeftAlone() {
        take("m1", "one", 1);
        awaitTexts("one after 0");

        assertThat(edit("m1", "one")).isInstanceOf(ConversationReply.Done.class);
        assertThat(edit("never-taken", "two")).isInstanceOf(ConversationReply.Done.class);

        take("m2", "three", 2);
        awaitTexts("one after 0", "three after 1");
    }

    @Test
    void anEditThatOvertakesItsMessageIsWhatIsAnswered() {
        edit("m1", "two");

        take("m1", "one", 1);
        edit("m1", "two");

        awaitTexts("two after 0");
    }

    @Test
    void aMessageThatIsOvertakenByItsDeletionIsNotTaken() {
        withdraw("m1");

        ConversationReply taken = take("m1", "one", 1);
        take("m2", "two", 1);

        assertThat(taken).isInstanceOf(ConversationReply.NotForUs.class);
        awaitTexts("two after 0");
    }

    @Test
    void whatOvertookAMessageThatNeverCameIsForgottenSoon() {
        edit("m1", "two");
        desk.clock.advance(EarlyChanges.LIFE.plusSeconds(1));

        take("m1", "one", 1);

        awaitTexts("one after 0");
    }

    @Test
    void anEditWhileItIsBeingAnsweredIsAnsweredInstead() throws Exception {
        take("m1", "wait", 1);
        desk.assistant.awaitWaiting();

        edit("m1", "now");

        awaitTexts("now after 0");
        desk.assistant.letGo();
        take("m2", "next", 2);
        awaitTexts("now after 0", "next after 1");
    }

    @Test
    void anEditWhileTheAnswerIsOnItsWayChangesItOnceItStands() {
        CountDownLatch onItsWay = new CountDownLatch(1);
        CountDownLatch edited = new CountDownLatch(1);
        desk.adapter.answers(deliver -> {
            onItsWay.countDown();
            awaitQuietly(edited);
            return RecordingAdapter.posted(deliver);
        });
        take("m1", "one", 1);
        awaitQuietly(onItsWay);

        edit("m1", "two");
        await().until(() -> desk.rows("SELECT state FROM inbox").equals(List.of("answered")));
        edited.countDown();

        awaitTexts("one after 0", "two after 0");
        assertThat(desk.adapter.at(place).getLast().standing()).hasSize(1);
    }

    @Test
    void aMessageWithdrawnBeforeItsTurnIsNeverAnswered() throws Exception {
        take("m1", "wait", 1);
        desk.assistant.awaitWaiting();
        take("m2", "never mind", 2);

        withdraw("m2");
        desk.assistant.letGo();
        take("m3", "last", 3);

        awaitTexts("wait after 0", "last after 1");
        assertThat(take("m2", "never mind", 2)).isInstanceOf(ConversationReply.TakenBefore.class);
    }

    @Test
    void aMessageWithdrawnWhileItIsBeingAnsweredGetsNoAnswer() throws Exception {
        take("m1", "wait", 1);
        desk.assistant.awaitWaiting();

        withdraw("m1");
        desk.assistant.letGo();
        take("m2", "last", 2);

        awaitTexts("last after 0");
    }

    @Test
    void whatWasSaidIsForgottenWhenWithdrawnAndTheReplyStays() {
        ConversationReply.Taken taken = (ConversationReply.Taken) take("m1", "a secret", 1);
        awaitTexts("a secret after 0");

        withdraw("m1");
        edit("m1", "changed later");

        History history = (History) desk.say(
                new ReadConversation(world.newCaller(desk.tenant, "Ann", Role.ENGINEER), taken.conversation()));
        Entry entry = history.entries().getFirst();
        assertThat(entry.text()).isEmpty();
        assertThat(entry.reply()).isPresent();
        assertThat(desk.rows("SELECT message::text FROM inbox")).noneMatch(json -> json.contains("secret"));
        assertThat(desk.rows("SELECT title FROM conversation")).containsExactly("");
        assertThat(desk.rows("SELECT intent FROM turn")).isEmpty();
        assertThat(desk.adapter.at(place)).hasSize(1);
    }

    @Test
    void anotherTenantCannotChangeAMessage() {
        take("m1", "one", 1);
        awaitTexts("one after 0");

        desk.say(new WithdrawMessage(world.newTenant(), Platform.SLACK, key("m1")));
        desk.say(new EditMessage(world.newTenant(), Platform.SLACK, key("m1"), "two"));

        assertThat(desk.rows("SELECT state || ' ' || (message->>'text') FROM inbox"))
                .containsExactly("answered one");
    }

    private ConversationReply take(String key, String text, int second) {
        InboundMessage message = desk.message(place, key, text, second);
        return desk.take(second == 1 ? message : overheard(message));
    }

    private ConversationReply edit(String key, String text) {
        return desk.say(new EditMessage(desk.tenant, Platform.SLACK, key(key), text));
    }

    private void withdraw(String key) {
        desk.say(new WithdrawMessage(desk.tenant, Platform.SLACK, key(key)));
    }

    private String key(String key) {
        return place.thread() + key;
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(desk.adapter.textsAt(place)).containsExactly(texts));
    }
}
