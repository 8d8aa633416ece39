package dev.patchbay.model.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message of a conversation and the reply to it.
 *
 * @param message orders entries within their conversation
 * @param reply absent while it is being worked on
 * @param delivery names the reply
 * @param eventKey as {@link InboundMessage#eventKey}; older nodes do not tell it
 */
public record Entry(
        long message,
        String author,
        Instant at,
        String text,
        List<Attachment> attachments,
        Optional<Reply> reply,
        Optional<DeliveryId> delivery,
        Optional<String> eventKey) {

    public Entry {
        eventKey = eventKey == null ? Optional.empty() : eventKey;
        attachments = List.copyOf(attachments);
    }
}
