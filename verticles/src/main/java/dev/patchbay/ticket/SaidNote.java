package dev.patchbay.ticket;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.identity.Role;
import dev.patchbay.model.ticket.NoteKind;
import java.util.Optional;

/**
 * A note as the other thread shows it.
 *
 * @param id grows with each note
 * @param role of its author
 * @param conversation where it was said, and so stands already
 */
record SaidNote(long id, String author, Role role, NoteKind kind, String text, Optional<ConversationId> conversation) {}
