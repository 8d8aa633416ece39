package dev.patchbay.model.chat;

import dev.patchbay.model.identity.TenantId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What every chat adapter is asked. */
public sealed interface AdapterCommand {

    /**
     * Posts a reply.
     *
     * @param delivery names the reply; posts carry it, so that one left unconfirmed by a crash is found again
     * @param attempt 1 for the first; from 2 on the adapter looks for the post before it sends again
     * @param standing what stands there of an earlier version of this reply, as {@link AdapterReply.Delivered} named
     *     it, or of this one, as {@link AdapterReply.Begun} did: it is changed in place; empty for a new reply
     * @param asker the platform's id of whoever asked; empty when nobody did
     */
    record Deliver(
            TenantId tenant,
            DeliveryId delivery,
            int attempt,
            Place place,
            Reply reply,
            List<String> standing,
            Optional<String> asker)
            implements AdapterCommand {
        public Deliver {
            standing = List.copyOf(standing);
        }
    }

    /**
     * Fetches an attached file.
     *
     * @param target a local file that is made and filled
     * @param maxSize bytes; past it the fetch is given up with {@code file_too_large}
     */
    record FetchAttachment(TenantId tenant, Place place, Attachment attachment, Path target, long maxSize)
            implements AdapterCommand {}

    /** Shows, or clears when {@code text} is empty, what is being done for the asker; best effort. */
    record ShowStatus(TenantId tenant, Place place, String text) implements AdapterCommand {}

    /** Reads what stands in a thread, the last {@code limit} messages that are not ours, oldest first. */
    record ReadThread(TenantId tenant, Place place, int limit) implements AdapterCommand {}

    /** Asks again who wrote in a place, and who reads along there, where the platform could not be asked before. */
    record LookUp(TenantId tenant, Place place, Sender sender, Room room) implements AdapterCommand {}

    /** Opens the direct conversation with a user of the platform. */
    record OpenDirect(TenantId tenant, String space, String user) implements AdapterCommand {}
}
