package dev.patchbay.ticket;

import dev.patchbay.model.chat.Form;
import dev.patchbay.model.chat.FormName;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.ticket.Ticket;
import dev.patchbay.model.ticket.TicketCommand.CheckForm;
import dev.patchbay.model.ticket.TicketCommand.DraftForm;
import dev.patchbay.model.ticket.TicketNumber;
import dev.patchbay.model.ticket.TicketReply;
import dev.patchbay.storage.Database;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;

/** Makes forms out for those who may fill them in, and says what is wrong with one before anything is done. */
final class FormDrafts {

    private final Database database;
    private final TicketStore tickets;
    private final Clock clock;

    FormDrafts(Database database, TicketStore tickets, Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.clock = clock;
    }

    TicketReply draft(DraftForm wish) {
        Caller caller = wish.caller();
        Form form =
                switch (wish.form()) {
                    case CREATE_TICKET ->
                        TicketForms.create(caller.role(), wish.about(), wish.audience(), customers(caller));
                    case ADD_NOTE -> TicketForms.note(ticket(caller, wish.about()));
                    case REPLY_TO_CUSTOMER -> TicketForms.reply(ticket(caller, wish.about()), caller.role());
                    case SNOOZE_TICKET -> TicketForms.snooze(ticket(caller, wish.about()));
                    case ESCALATE_TICKET -> TicketForms.escalate(ticket(caller, wish.about()));
                };
        return new TicketReply.FormDrafted(form);
    }

    TicketReply check(CheckForm wish) {
        if (wish.submission().form() != FormName.CREATE_TICKET) {
            ticket(wish.caller(), wish.submission().about());
        }
        return new TicketReply.FormChecked(new FilledForm(wish.submission()).errors(ZonedDateTime.now(clock)));
    }

    private List<String> customers(Caller caller) {
        return caller.role().isStaff()
                ? database.inTenant(
                        caller.tenant(), transaction -> tickets.customers(transaction, TicketForms.OFFERED_CUSTOMERS))
                : List.of();
    }

    private Ticket ticket(Caller caller, String about) {
        TicketNumber number = FilledForm.ticket(about);
        return database.inTenant(caller.tenant(), transaction -> tickets.find(transaction, caller, number))
                .shown();
    }
}
