package dev.patchbay.conversation;

import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.identity.PersonId;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation that is about to begin.
 *
 * @param thread empty when its first post is to begin it
 * @param oldThread true when others wrote there before we were asked in
 */
record ConversationDraft(
        ConversationId id,
        Place place,
        Optional<String> thread,
        Optional<PersonId> person,
        String title,
        boolean oldThread) {

    private static final int TITLE_LENGTH = 80;

    /** By the first message, which gives it its title. */
    static ConversationDraft of(InboundMessage message, PersonId person) {
        return new ConversationDraft(
                ConversationId.random(),
                message.place(),
                Optional.of(message.place().thread()),
                Optional.of(person),
                title(message),
                message.inThread() && message.room().kind() != Room.Kind.DIRECT);
    }

    /** By something announced; on the web a channel is a person. */
    static ConversationDraft announced(Place place, String title, Optional<String> thread) {
        Optional<PersonId> owner = place.platform() == Platform.WEB
                ? Optional.of(new PersonId(UUID.fromString(place.channel())))
                : Optional.empty();
        return new ConversationDraft(ConversationId.random(), place, thread, owner, title, false);
    }

    static String title(InboundMessage message) {
        String text = message.text().isBlank() && !message.attachments().isEmpty()
                ? message.attachments().getFirst().name()
                : message.text().strip();
        return text.length() <= TITLE_LENGTH ? text : text.substring(0, TITLE_LENGTH - 1) + "…";
    }
}
