package dev.patchbay.conversation;

import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Edits and deletions that have overtaken their message, as they do where a platform sends the message once more. Kept
 * for a moment and in memory only: most are of messages that are nobody's question to us and never come.
 */
final class EarlyChanges {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int KEPT = 1_000;

    private final Clock clock;
    private final Map<Name, Change> changes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Change> eldest) {
            return size() > KEPT;
        }
    };

    EarlyChanges(Clock clock) {
        this.clock = clock;
    }

    /** @param text what the message says now; empty when it was deleted */
    synchronized void note(TenantId tenant, Platform platform, String eventKey, Optional<String> text) {
        changes.put(
                new Name(tenant, platform, eventKey),
                new Change(text, clock.instant().plus(LIFE)));
    }

    /** A message as it is by now; empty when it was deleted. */
    synchronized Optional<InboundMessage> current(InboundMessage message) {
        Change change = changes.get(new Name(message.tenant(), message.place().platform(), message.eventKey()));
        if (change == null || clock.instant().isAfter(change.until())) {
            return Optional.of(message);
        }
        return change.text().map(message::withText);
    }

    private record Name(TenantId tenant, Platform platform, String eventKey) {}

    private record Change(Optional<String> text, Instant until) {}
}
