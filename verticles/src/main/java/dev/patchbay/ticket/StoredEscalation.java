package dev.patchbay.ticket;

import dev.patchbay.model.identity.PersonId;
import java.time.Instant;

/** That a ticket is escalated, by whom, since when and why. */
record StoredEscalation(PersonId by, Instant at, String reason) {}
