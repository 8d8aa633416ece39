package dev.patchbay.model.chat;

import dev.patchbay.model.identity.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * One message from any platform, in our words.
 *
 * @param eventKey what makes the message unique on its platform; a second one with the same key is the same message
 * @param sentAt when the platform says it was written; orders a conversation, to the microsecond
 * @param text without the mention of the bot, at most 40,000 characters
 */
public record InboundMessage(
        TenantId tenant,
        Place place,
        String eventKey,
        Sender sender,
        Addressing addressing,
        Instant sentAt,
        String text,
        List<Attachment> attachments) {

    public static final int MAX_TEXT = 40_000;

    public InboundMessage {
        attachments = List.copyOf(attachments);
    }
}
