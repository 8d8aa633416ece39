package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.ConversationCommand.OpenForm;
import dev.patchbay.model.chat.ConversationReply;
import dev.patchbay.model.chat.Form.FieldError;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Submission;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.TicketCommand;
import dev.patchbay.model.ticket.TicketReply.FormChecked;
import dev.patchbay.model.ticket.TicketReply.FormDrafted;
import java.util.List;
import java.util.Optional;

/** Has forms made out and checked by the actor they are for; a filled-in one is then taken like a message. */
final class TicketForms {

    private final Bus bus;
    private final SenderCallers callers;
    private final Audiences audiences;
    private final MessageIntake intake;

    TicketForms(Bus bus, SenderCallers callers, Audiences audiences, MessageIntake intake) {
        this.bus = bus;
        this.callers = callers;
        this.audiences = audiences;
        this.intake = intake;
    }

    /** For a shortcut, wherever it was used. */
    ConversationReply open(OpenForm open) {
        return open(
                callers.of(open.tenant(), open.place(), open.sender()),
                open.form(),
                open.about(),
                audiences.readers(open.tenant(), open.place(), Optional.empty()).audience());
    }

    ConversationReply open(Caller caller, FormName form, String about, Audience audience) {
        FormDrafted drafted =
                (FormDrafted) bus.call(Addresses.TICKET, new TicketCommand.DraftForm(caller, form, about, audience));
        return new ConversationReply.FormOpened(drafted.form());
    }

    ConversationReply submit(InboundMessage message) {
        Submission submission = message.submission()
                .orElseThrow(() -> new Failure(ErrorCode.INVALID_REQUEST, "There is no filled-in form in this."));
        Caller caller = callers.of(message.tenant(), message.place(), message.sender());
        FormChecked checked = (FormChecked) bus.call(Addresses.TICKET, new TicketCommand.CheckForm(caller, submission));
        List<FieldError> errors = checked.errors();
        return errors.isEmpty() ? intake.take(message) : new ConversationReply.FormRejected(errors);
    }
}
