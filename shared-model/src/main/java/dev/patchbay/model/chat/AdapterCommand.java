package dev.patchbay.model.chat;

import dev.patchbay.model.identity.TenantId;
import java.nio.file.Path;

/** What every chat adapter is asked. */
public sealed interface AdapterCommand {

    /**
     * Posts a reply.
     *
     * @param delivery names the reply; posts carry it, so that one left unconfirmed by a crash is found again
     * @param attempt 1 for the first; from 2 on the adapter looks for the post before it sends again
     */
    record Deliver(TenantId tenant, DeliveryId delivery, int attempt, Place place, Reply reply)
            implements AdapterCommand {}

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
}
