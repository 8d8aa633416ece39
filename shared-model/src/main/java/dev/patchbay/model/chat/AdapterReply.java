package dev.patchbay.model.chat;

import java.time.Duration;

/** What every chat adapter answers. */
public sealed interface AdapterReply {

    /** The whole reply stands on the platform. */
    record Delivered(String reference) implements AdapterReply {}

    /** Not now: asked to slow down, or the platform is not reachable. Try again after that time. */
    record TryLater(Duration after, String reason) implements AdapterReply {}

    /** Never: the channel is gone, the token revoked. */
    record Undeliverable(String reason) implements AdapterReply {}

    record Fetched(long size, String mediaType) implements AdapterReply {}

    record StatusShown() implements AdapterReply {}
}
