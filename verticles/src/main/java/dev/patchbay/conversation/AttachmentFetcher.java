package dev.patchbay.conversation;

import dev.patchbay.bus.Addresses;
import dev.patchbay.bus.Bus;
import dev.patchbay.model.chat.AdapterCommand;
import dev.patchbay.model.chat.AdapterReply;
import dev.patchbay.model.chat.Attachment;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.failure.ErrorCode;
import dev.patchbay.model.failure.Failure;
import dev.patchbay.storage.FileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings a message's files home: the adapter fetches what still lies on the platform, the store keeps it. */
final class AttachmentFetcher {

    private final Bus bus;
    private final FileStore files;
    private final long maxSize;

    AttachmentFetcher(Bus bus, FileStore files, long maxSize) {
        this.bus = bus;
        this.files = files;
        this.maxSize = maxSize;
    }

    /** The message with all its files stored by the deadline; the same instance when there was nothing to fetch. */
    InboundMessage fetch(InboundMessage message, Deadline deadline) {
        if (message.attachments().stream()
                .allMatch(attachment -> attachment.stored().isPresent())) {
            return message;
        }
        List<Attachment> stored = new ArrayList<>();
        for (Attachment attachment : message.attachments()) {
            stored.add(attachment.stored().isPresent() ? attachment : fetch(message, attachment, deadline));
        }
        return message.withAttachments(stored);
    }

    /** One file of a message, stored. */
    Attachment fetch(InboundMessage message, Attachment attachment, Deadline deadline) {
        Path target = files.incoming();
        try {
            AdapterReply reply = bus.call(
                    Addresses.adapter(message.place().platform()),
                    new AdapterCommand.FetchAttachment(message.tenant(), message.place(), attachment, target, maxSize),
                    deadline.left());
            if (reply instanceof AdapterReply.Fetched fetched) {
                return Attachment.stored(files.keep(message.tenant(), attachment.name(), fetched.mediaType(), target));
            }
            throw new Failure(ErrorCode.UNAVAILABLE, "The file " + attachment.name() + " could not be fetched.");
        } finally {
            discard(target);
        }
    }

    /** A half-fetched file is nobody's; a kept one has moved already. */
    private static void discard(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw new Failure(ErrorCode.UNAVAILABLE, "A half-fetched file could not be removed.", e);
        }
    }
}
