package dev.patchbay.model.chat;

import java.time.Instant;
import java.util.List;

/** A message that stood in a thread before we were asked into it. */
public record EarlierMessage(Sender sender, Instant sentAt, String text, List<Attachment> attachments) {

    public EarlierMessage {
        attachments = List.copyOf(attachments);
    }
}
