package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.Block;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Reply;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketStatus;
import dev.patchbay.storage.StorageFixture;
import dev.patchbay.storage.StorageFixture.World;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ticket that is changed where its card stands. */
@ExtendWith(StorageFixture.class)
class StandingCardTest {

    private static final String SAID = "TKT-1001 resolved by Eva.";

    private final World world;
    private final Place place = thread();
    private ConversationDesk desk;

    StandingCardTest(World world) {
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
    void theCardIsChangedInItsPlaceAndTheRestIsOneSentence() {
        List<Deliver> delivered = delivered(1, "ticket");

        delivered = delivered(3, "resolve");

        Deliver card = delivered.get(1);
        assertThat(card.delivery()).isEqualTo(delivered.getFirst().delivery());
        assertThat(card.standing()).containsExactly(RecordingAdapter.post(delivered.getFirst()));
        assertThat(ticket(card).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(card.reply().buttons()).extracting(Button::label).containsExactly("reopen");
        assertThat(card.reply().blocks().getFirst()).isInstanceOf(Block.TicketCard.class);
        assertSaidAlone(delivered.get(2));
    }

    @Test
    void whereNoCardStandsTheAnswerBringsIt() {
        Deliver answer = delivered(1, "resolve").getFirst();

        assertThat(RecordingAdapter.text(answer)).isEqualTo("Resolved.");
        assertThat(ticket(answer).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void theCardOfAnotherConversationStaysAsItIs() {
        Place elsewhere = thread();
        desk.take(desk.message(elsewhere, "m1", "ticket", 1));
        await().until(() -> desk.adapter.at(elsewhere).size() == 1);

        Deliver answer = delivered(1, "resolve").getFirst();

        assertThat(ticket(answer).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(desk.adapter.at(elsewhere)).hasSize(1);
    }

    @Test
    void aCardThatIsStillOnItsWayComesFirstAndIsThenChanged() {
        AtomicBoolean down = new AtomicBoolean(true);
        desk.adapter.answers(deliver -> down.get() ? RecordingAdapter.later() : RecordingAdapter.posted(deliver));
        say(1, "ticket");
        await().until(() -> desk.rows("SELECT attempts::text FROM outbox WHERE attempts > 0")
                        .size()
                == 1);
        say(2, "resolve");
        await().until(() ->
                desk.rows("SELECT state FROM inbox WHERE state = 'answered'").size() == 2);

        down.set(false);

        await().until(() -> desk.adapter.at(place).size() == 3);
        List<Deliver> delivered = desk.adapter.at(place);
        assertThat(delivered.subList(0, 2))
                .extracting(deliver -> ticket(deliver).status())
                .containsExactly(TicketStatus.OPEN, TicketStatus.RESOLVED);
        assertThat(delivered.get(1).standing()).hasSize(1);
        assertSaidAlone(delivered.get(2));
    }

    @Test
    void whatWasReadOfTheTicketBeforeDoesNotComeBack() {
        delivered(1, "ticket");
        delivered(3, "resolve");

        List<Deliver> delivered = delivered(4, "resolve as it was");

        assertSaidAlone(delivered.getLast());
    }

    @Test
    void theLastOfSeveralChangesIsWhatTheCardSays() {
        delivered(1, "ticket");
        say(2, "resolve as it was");
        say(3, "resolve");

        await().until(() ->
                desk.adapter.textsAt(place).stream().filter(SAID::equals).count() == 2);

        assertThat(desk.rows("SELECT reply->'blocks'->0->'ticket'->>'version' FROM outbox ORDER BY position LIMIT 1"))
                .containsExactly("2");
    }

    @Test
    void aCardThatNeverStoodIsNotChanged() {
        desk.adapter.answers(deliver -> new AdapterReply.Undeliverable("no such channel"));
        say(1, "ticket");
        await().until(() -> desk.rows("SELECT state FROM outbox").equals(List.of("undeliverable")));
        desk.adapter.answers(RecordingAdapter::posted);

        say(2, "resolve");

        await().until(() -> desk.adapter.at(place).size() == 1);
        assertThat(ticket(desk.adapter.at(place).getFirst()).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void aButtonThatHasMovedIsPressedByWhatItSaidAndOneThatIsGoneIsRefused() {
        delivered(1, "ticket");
        delivered(3, "resolve");

        assertThatThrownBy(() -> press(0, "pressed"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(press(4, "reopen")).isInstanceOf(ConversationReply.Taken.class);
    }

    private ConversationReply press(int button, String label) {
        return desk.say(new PressButton(
                desk.tenant,
                place,
                Room.direct(),
                ConversationDesk.EVA,
                place.thread() + label,
                Instant.EPOCH.plusSeconds(9),
                desk.adapter.at(place).getFirst().delivery(),
                button,
                Optional.of(label)));
    }

    private List<Deliver> delivered(int all, String text) {
        say(all, text);
        await().until(() -> desk.adapter.at(place).size() == all);
        return desk.adapter.at(place);
    }

    private void say(int second, String text) {
        desk.take(desk.message(place, "m" + second, text, second));
    }

    private static Ticket ticket(Deliver deliver) {
        return deliver.reply().soleTicket().orElseThrow();
    }

    private static void assertSaidAlone(Deliver deliver) {
        assertThat(deliver.reply()).isEqualTo(Reply.of(new Block.Text(SAID)));
        assertThat(deliver.standing()).isEmpty();
    }
}
