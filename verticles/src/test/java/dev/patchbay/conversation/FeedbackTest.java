package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.EVA;
import static dev.patchbay.conversation.ConversationDesk.MAX;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.ConversationCommand.GiveFeedback;
import dev.patchbay.model.chat.ConversationCommand.NoteFeedback;
import dev.patchbay.model.chat.ConversationCommand.WithdrawFeedback;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Sender;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageFixture.class)
class FeedbackTest {

    private final World world;
    private final Place place = thread();
    private ConversationDesk desk;
    private AnswerRef byDelivery;
    private AnswerRef byPost;

    FeedbackTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world);
        desk.take(desk.message(place, "m1", "hello", 1));
        await().until(() -> desk.rows("SELECT state FROM outbox").equals(List.of("delivered")));
        Deliver delivered = desk.adapter.at(place).getFirst();
        byDelivery = new AnswerRef.ByDelivery(delivered.delivery());
        byPost = new AnswerRef.ByPost(RecordingAdapter.post(delivered));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void theLastWordOfEachPersonCounts() {
        give(EVA, byDelivery, true, "");
        give(MAX, byPost, true, "");
        give(EVA, byPost, false, "wrong month");

        assertThat(feedback()).containsExactly("Eva false wrong month", "Max true ");
        assertThat(events()).containsExactly("helpful", "helpful", "unhelpful");
    }

    @Test
    void aReactionThatIsFoundLaterCountsWhereNothingWasSaid() {
        give(EVA, byDelivery, false, "wrong month");

        note(EVA, true);
        note(MAX, true);
        note(MAX, true);

        assertThat(feedback()).containsExactly("Eva false wrong month", "Max true ");
        assertThat(events()).containsExactly("unhelpful", "helpful");
    }

    private void note(Sender sender, boolean helpful) {
        desk.say(new NoteFeedback(desk.tenant, place, sender, byPost, helpful));
    }

    @Test
    void aRemovedReactionTakesItsWordBack() {
        give(EVA, byPost, true, "");

        withdraw(EVA, byPost);
        withdraw(MAX, byPost);

        assertThat(feedback()).isEmpty();
        assertThat(events()).containsExactly("helpful", "withdrawn");
    }

    @Test
    void aWordAboutSomethingElseIsLeftAlone() {
        assertThat(give(EVA, new AnswerRef.ByPost("post-of-somebody"), true, ""))
                .isInstanceOf(ConversationReply.Done.class);
        Place elsewhere = new Place(Platform.SLACK, place.space(), "C2", place.thread());
        desk.say(new GiveFeedback(desk.tenant, elsewhere, EVA, byPost, true, ""));
        desk.say(new GiveFeedback(world.newTenant(), place, EVA, byPost, true, ""));

        assertThat(feedback()).isEmpty();
    }

    @Test
    void aWordAboutAReplyThatIsStillBeingPostedIsToBeSaidAgain() {
        desk.adapter.answers(deliver -> RecordingAdapter.later());
        desk.take(desk.message(place, "m2", "slowly", 2));
        AnswerRef unknown = new AnswerRef.ByPost("post-that-is-seen-already");

        await().untilAsserted(() -> assertThatThrownBy(() -> give(EVA, unknown, true, ""))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE)));
    }

    private ConversationReply give(Sender sender, AnswerRef answer, boolean helpful, String comment) {
        return desk.say(new GiveFeedback(desk.tenant, place, sender, answer, helpful, comment));
    }

    private void withdraw(Sender sender, AnswerRef answer) {
        desk.say(new WithdrawFeedback(desk.tenant, place, sender, answer));
    }

    private List<String> feedback() {
        return desk.rows(
                """
                SELECT p.name || ' ' || f.helpful || ' ' || f.comment FROM feedback f
                JOIN person p USING (tenant_id, person_id) ORDER BY p.name
                """);
    }

    private List<String> events() {
        return desk.rows("SELECT outcome FROM event_stream WHERE type = 'feedback_given.v1' ORDER BY event_id");
    }
}
