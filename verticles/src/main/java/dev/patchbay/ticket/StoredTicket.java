package dev.patchbay.ticket;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.ticket.Ticket;
import java.util.Optional;

/** A ticket's row: what can change, what is shown of it, and the conversation it was opened in. */
record StoredTicket(TicketState state, Ticket shown, Optional<ConversationId> conversation) {}
