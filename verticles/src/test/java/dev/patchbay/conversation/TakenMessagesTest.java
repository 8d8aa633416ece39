package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.EVA;
import static dev.patchbay.conversation.ConversationDesk.MAX;
import static dev.patchbay.conversation.ConversationDesk.from;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.ConversationCommand.IdentifySender;
import dev.patchbay.model.chat.ConversationCommand.ListQuestions;
import dev.patchbay.model.chat.ConversationCommand.ListSpokenIn;
import dev.patchbay.model.chat.ConversationCommand.ListTaken;
import dev.patchbay.model.chat.ConversationCommand.WithdrawMessage;
import dev.patchbay.model.chat.ConversationReply.Question;
import dev.patchbay.model.chat.ConversationReply.Questions;
import dev.patchbay.model.chat.ConversationReply.SenderIdentified;
import dev.patchbay.model.chat.ConversationReply.SpokenIn;
import dev.patchbay.model.chat.ConversationReply.TakenKeys;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was taken, as a home tab and an adapter that was away ask for it. */
@ExtendWith(StorageFixture.class)
class TakenMessagesTest {

    private final World world;
    private final Place here = thread();
    private ConversationDesk desk;

    TakenMessagesTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aPersonsOwnQuestionsAreListedTheLatestFirstEachOnce() {
        desk.take(desk.message(here, "a", "cost", 1));
        desk.take(desk.message(here, "b", "by team", 2));
        desk.take(desk.message(thread(), "c", "cost", 3));
        desk.take(from(MAX, desk.message(here, "d", "what Max wants", 4)));

        List<Question> asked = questions(EVA, here.space());

        assertThat(asked).extracting(Question::text).containsExactly("cost", "by team");
        assertThat(asked.getLast().place()).isEqualTo(here);
        assertThat(asked.getLast().askedAt()).isEqualTo(Instant.EPOCH.plusSeconds(2));
    }

    @Test
    void whatWasDeletedIsNotListedAndNoMoreThanTen() {
        IntStream.range(0, 15).forEach(index -> desk.take(desk.message(here, "q" + index, "question " + index, index)));
        desk.say(new WithdrawMessage(desk.tenant, Platform.SLACK, here.thread() + "q14"));

        assertThat(questions(EVA, here.space()))
                .hasSize(10)
                .first()
                .extracting(Question::text)
                .isEqualTo("question 13");
        assertThat(questions(EVA, "T-ELSEWHERE")).isEmpty();
    }

    @Test
    void anotherTenantSeesNothingOfIt() {
        desk.take(desk.message(here, "a", "cost", 1));
        Caller eva = caller(EVA);
        TenantId other = world.newTenant();

        Questions asked = (Questions) desk.say(new ListQuestions(
                new Caller(other, eva.person(), eva.name(), eva.role()), Platform.SLACK, here.space()));

        assertThat(asked.questions()).isEmpty();
        assertThat(taken(other, Instant.EPOCH)).isEmpty();
    }

    @Test
    void theKeysOfAChannelAreThoseThatStand() {
        InboundMessage first = desk.message(here, "a", "cost", 1);
        InboundMessage second = desk.message(thread(), "b", "by team", 2);
        List.of(first, second, desk.message(here, "c", "gone", 3)).forEach(desk::take);
        desk.say(new WithdrawMessage(desk.tenant, Platform.SLACK, here.thread() + "c"));

        assertThat(taken(desk.tenant, Instant.EPOCH)).containsExactly(second.eventKey(), first.eventKey());
        assertThat(taken(desk.tenant, second.sentAt())).containsExactly(second.eventKey());
    }

    @Test
    void theChannelsOfASpaceAreListedOnceEachTheOneSpokenInLastFirst() {
        Place direct = new Place(Platform.SLACK, here.space(), "D1", "D1");
        desk.take(desk.message(direct, "a", "cost", 1));
        desk.take(desk.message(here, "b", "by team", 2));
        desk.take(desk.message(thread(), "c", "by region", 3));
        desk.take(desk.message(new Place(Platform.SLACK, "T-ELSEWHERE", "C9", "C9"), "d", "elsewhere", 4));
        await().untilAsserted(() -> assertThat(desk.rows("SELECT state FROM inbox WHERE state = 'waiting'"))
                .isEmpty());
        desk.clock.advance(Duration.ofSeconds(1));
        desk.take(desk.message(direct, "e", "cost again", 5));

        await().untilAsserted(
                        () -> assertThat(spokenIn(desk.tenant, 9)).containsExactly(direct.channel(), here.channel()));
        assertThat(spokenIn(desk.tenant, 1)).containsExactly(direct.channel());
        assertThat(spokenIn(world.newTenant(), 9)).isEmpty();
    }

    private List<String> spokenIn(TenantId tenant, int limit) {
        ListSpokenIn list = new ListSpokenIn(tenant, Platform.SLACK, here.space(), limit);
        return ((SpokenIn) desk.say(list)).channels();
    }

    private List<String> taken(TenantId tenant, Instant since) {
        ListTaken list = new ListTaken(tenant, Platform.SLACK, here.space(), here.channel(), since);
        return ((TakenKeys) desk.say(list)).eventKeys();
    }

    private List<Question> questions(Sender sender, String space) {
        return ((Questions) desk.say(new ListQuestions(caller(sender), Platform.SLACK, space))).questions();
    }

    private Caller caller(Sender sender) {
        return ((SenderIdentified) desk.say(new IdentifySender(desk.tenant, here, sender))).caller();
    }
}
