package dev.patchbay.conversation;

import static dev.patchbay.conversation.ConversationDesk.EVA;
import static dev.patchbay.conversation.ConversationDesk.MAX;
import static dev.patchbay.conversation.ConversationDesk.thread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.patchbay.actor.ActorVerticle;
import dev.patchbay.bus.Addresses;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationCommand.SubmitForm;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.DeliveryId;
import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketReply;
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

@ExtendWith(StorageFixture.class)
class PressTest {

    private final World world;
    private final Place place = thread();
    private ConversationDesk desk;
    private DeliveryId delivery;

    PressTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void open() throws Exception {
        desk = ConversationDesk.open(world, new FormDesk());
        desk.take(desk.message(place, "m1", "buttons", 1));
        await().until(() -> desk.adapter.at(place).size() == 1);
        delivery = desk.adapter.at(place).getFirst().delivery();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aPressedQuestionIsAskedOnceByWhoPressedIt() {
        assertThat(press("p1", 0)).isInstanceOf(ConversationReply.Taken.class);
        assertThat(press("p1", 0)).isInstanceOf(ConversationReply.TakenBefore.class);

        await().until(() -> desk.adapter.textsAt(place).equals(List.of("choose", "pressed after 1")));
        assertThat(desk.adapter.at(place).getLast().asker()).contains(MAX.user());
        assertThat(desk.rows("SELECT name FROM person ORDER BY name")).containsExactly("Eva", "Max");
    }

    @Test
    void aButtonOpensItsForm() {
        ConversationReply.FormOpened opened = (ConversationReply.FormOpened) press("p1", 1);

        assertThat(opened.form().about()).isEqualTo("TKT-1001");
        assertThat(opened.form().title()).isEqualTo("ADD_NOTE of Max");
    }

    @Test
    void aLinkBringsNothingBack() {
        assertThat(press("p1", 2)).isInstanceOf(ConversationReply.Done.class);
    }

    @Test
    void aButtonThatIsNotThereIsRefused() {
        assertRefused(() -> press("p1", 3));
        assertRefused(() -> press("p1", -1));
        assertRefused(() -> press(desk.tenant, place, "p1", DeliveryId.random(), 0));
    }

    @Test
    void aButtonOfAnotherChannelOrAnotherTenantIsNotThere() {
        Place elsewhere = new Place(Platform.SLACK, place.space(), "C2", place.thread());

        assertRefused(() -> press(desk.tenant, elsewhere, "p1", delivery, 0));
        assertRefused(() -> press(world.newTenant(), place, "p1", delivery, 0));
    }

    @Test
    void aFormIsOpenedFromAShortcutToo() {
        ConversationReply reply = desk.say(new OpenForm(desk.tenant, place, EVA, FormName.CREATE_TICKET, "VPN down"));

        assertThat(((ConversationReply.FormOpened) reply).form().title()).isEqualTo("CREATE_TICKET of Eva");
    }

    @Test
    void aFilledInFormIsTakenOnceItsFieldsAreRight() {
        ConversationReply wrong = desk.say(new SubmitForm(submission("s1", "")));
        assertThat(((ConversationReply.FormRejected) wrong).errors())
                .containsExactly(new FieldError("text", "Write something."));

        ConversationReply right = desk.say(new SubmitForm(submission("s1", "called them")));

        assertThat(right).isInstanceOf(ConversationReply.Taken.class);
        await().until(() -> desk.adapter.textsAt(place).contains("note on TKT-1001: called them after 1"));
        assertThat(desk.assistant.turns().getLast().submission().orElseThrow().values())
                .containsEntry("text", "called them");
    }

    private InboundMessage submission(String key, String text) {
        InboundMessage words = desk.message(place, key, "note on TKT-1001: " + text, 2);
        return new InboundMessage(
                words.tenant(),
                words.place(),
                words.eventKey(),
                words.sender(),
                words.addressing(),
                words.sentAt(),
                words.text(),
                words.attachments(),
                words.room(),
                true,
                Optional.of(new Submission(FormName.ADD_NOTE, "TKT-1001", Map.of("text", text))));
    }

    private ConversationReply press(String key, int button) {
        return press(desk.tenant, place, key, delivery, button);
    }

    private ConversationReply press(TenantId tenant, Place where, String key, DeliveryId pressed, int button) {
        return desk.say(new PressButton(
                tenant,
                where,
                Room.direct(),
                MAX,
                place.thread() + key,
                Instant.EPOCH.plusSeconds(5),
                pressed,
                button));
    }

    private static void assertRefused(Runnable press) {
        assertThatThrownBy(press::run).isInstanceOfSatisfying(Failure.class, failure -> assertThat(failure.code())
                .isEqualTo(ErrorCode.CONFLICT));
    }

    /** Makes out a form of its own, and wants its text filled in. */
    private static final class FormDesk extends ActorVerticle<TicketCommand, TicketReply> {

        FormDesk() {
            super(Addresses.TICKET, 1);
        }

        @Override
        protected TicketReply handle(TicketCommand command) {
            return switch (command) {
                case TicketCommand.DraftForm draft ->
                    new TicketReply.FormDrafted(new Form(
                            draft.form(),
                            draft.about(),
                            draft.form() + " of " + draft.caller().name(),
                            List.of(),
                            "Save"));
                case TicketCommand.CheckForm check ->
                    new TicketReply.FormChecked(
                            check.submission().values().get("text").isEmpty()
                                    ? List.of(new FieldError("text", "Write something."))
                                    : List.of());
                default -> throw new AssertionError("not asked here: " + command);
            };
        }
    }
}
