package dev.patchbay.ticket;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.ticket.NoteKind;
import java.util.Optional;

/**
 * What somebody wants to write about a ticket, cleaned.
 *
 * @param request names the wish of its author: the same one again, with another text, changes what was written
 * @param conversation where it was said, when it was said in a chat
 */
record WrittenNote(String request, String text, NoteKind kind, Optional<ConversationId> conversation) {}
