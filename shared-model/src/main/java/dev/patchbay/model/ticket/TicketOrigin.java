package dev.patchbay.model.ticket;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Place;

/** Where in a chat a ticket was opened, and who can read along there. */
public record TicketOrigin(Place place, Audience audience) {}
