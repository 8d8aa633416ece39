package dev.patchbay.model.chat;

import dev.patchbay.model.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message from any platform, in our words.
 *
 * @param eventKey what makes the message unique on its platform; a second one with the same key is the same message
 * @param sentAt when the platform says it was written; orders a conversation, to the microsecond
 * @param text without the mention of the bot, at most 40,000 characters
 * @param inThread true when the thread had messages before this one
 * @param submission the form this message is, where it is one; the text says the same in words
 */
public record InboundMessage(
        TenantId tenant,
        Place place,
        String eventKey,
        Sender sender,
        Addressing addressing,
        Instant sentAt,
        String text,
        List<Attachment> attachments,
        Room room,
        boolean inThread,
        Optional<Submission> submission) {

    public static final int MAX_TEXT = 40_000;

    /** Messages stored before rooms were kept came from direct conversations or were answered where they stood. */
    public InboundMessage {
        attachments = List.copyOf(attachments);
        room = room == null ? Room.direct() : room;
    }

    public InboundMessage withText(String newText) {
        return new InboundMessage(
                tenant, place, eventKey, sender, addressing, sentAt, newText, attachments, room, inThread, submission);
    }

    /** The same message, now that it is known who wrote it and who reads along. */
    public InboundMessage withPeople(Sender newSender, Room newRoom) {
        return new InboundMessage(
                tenant,
                place,
                eventKey,
                newSender,
                addressing,
                sentAt,
                text,
                attachments,
                newRoom,
                inThread,
                submission);
    }

    public InboundMessage withAttachments(List<Attachment> newAttachments) {
        return new InboundMessage(
                tenant, place, eventKey, sender, addressing, sentAt, text, newAttachments, room, inThread, submission);
    }
}
