package dev.patchbay.conversation;

import dev.patchbay.conversation.StandingReplies.StandingReply;
import dev.patchbay.model.chat.Addressing;
import dev.patchbay.model.chat.AnswerRef;
import dev.patchbay.model.chat.Button;
import dev.patchbay.model.chat.ConversationCommand.PressButton;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Press;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.Database;
import java.util.List;
import java.util.Optional;

/** What pressed buttons do; what each one means is kept with its reply, never taken from the platform. */
final class ButtonPresses {

    private final Database database;
    private final StandingReplies replies;
    private final SenderCallers callers;
    private final MessageIntake intake;
    private final TicketForms forms;
    private final Audiences audiences;
    private final ConversationStore conversations;
    private final DirectSending direct;
    private final ReaderViews views;

    ButtonPresses(
            Database database,
            StandingReplies replies,
            SenderCallers callers,
            MessageIntake intake,
            TicketForms forms,
            Audiences audiences,
            ConversationStore conversations,
            DirectSending direct,
            ReaderViews views) {
        this.database = database;
        this.replies = replies;
        this.callers = callers;
        this.intake = intake;
        this.forms = forms;
        this.audiences = audiences;
        this.conversations = conversations;
        this.direct = direct;
        this.views = views;
    }

    ConversationReply press(PressButton pressed) {
        StandingReply reply = reply(pressed);
        return act(pressed, reply, button(pressed, reply).press());
    }

    /** Does what was pressed, by a button or in another way. */
    ConversationReply act(PressButton pressed, StandingReply reply, Press press) {
        return switch (press) {
            case Press.Ask ask -> intake.take(message(pressed, ask.text()));
            case Press.OpenForm form ->
                forms.open(
                        callers.of(pressed.tenant(), pressed.place(), pressed.sender()),
                        form.form(),
                        form.about(),
                        audiences
                                .readers(pressed.tenant(), pressed.place(), Optional.of(pressed.room()))
                                .audience());
            case Press.OpenLink link -> new ConversationReply.Done();
            case Press.SendDirectly send -> direct.send(pressed, send.withheld());
            case Press.ReadThread read -> intake.take(unlessRead(pressed, reply), Optional.of(TurnTask.READ_THREAD));
        };
    }

    private StandingReply reply(PressButton pressed) {
        return database.inTenant(
                        pressed.tenant(),
                        tx -> replies.find(tx, pressed.place(), new AnswerRef.ByDelivery(pressed.delivery())))
                .orElseThrow(ButtonPresses::stale);
    }

    private Button button(PressButton pressed, StandingReply reply) {
        if (pressed.label().isPresent() && pressed.button() < 0) {
            return views.button(pressed, pressed.label().get()).orElseThrow(ButtonPresses::stale);
        }
        List<Button> buttons = reply.reply().buttons();
        if (pressed.label().isPresent() && reply.reply().soleTicket().isPresent()) {
            return saying(pressed.label().get(), buttons);
        }
        if (pressed.button() < 0 || pressed.button() >= buttons.size()) {
            throw stale();
        }
        return buttons.get(pressed.button());
    }

    /** A card changes where it stands, and whoever presses may have read it as it was. */
    private static Button saying(String label, List<Button> buttons) {
        return buttons.stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .orElseThrow(ButtonPresses::stale);
    }

    private static Failure stale() {
        return new Failure(ErrorCode.CONFLICT, "This button belongs to an answer that has changed since.");
    }

    private InboundMessage unlessRead(PressButton pressed, StandingReply reply) {
        boolean open = database.inTenant(pressed.tenant(), tx -> conversations.mayBeRead(tx, reply.conversation()));
        if (!open) {
            throw new Failure(ErrorCode.CONFLICT, "This thread has been read already.");
        }
        return message(pressed, "Read this thread");
    }

    private static InboundMessage message(PressButton pressed, String text) {
        return new InboundMessage(
                pressed.tenant(),
                pressed.place(),
                pressed.eventKey(),
                pressed.sender(),
                Addressing.DIRECT,
                pressed.pressedAt(),
                text,
                List.of(),
                pressed.room(),
                false,
                Optional.empty());
    }
}
