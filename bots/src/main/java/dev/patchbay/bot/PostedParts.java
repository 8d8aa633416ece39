package dev.patchbay.bot;

import dev.patchbay.model.chat.AdapterCommand.Deliver;
import dev.patchbay.model.chat.DeliveryId;
import java.util.HashMap;
import java.util.Map;

/**
 * Which parts of a delivery stand already, and what the platform calls them. What this process posted and the platform
 * confirmed is remembered; anything else is looked for.
 */
final class PostedParts {

    private static final int REMEMBERED = 10_000;

    private final Posting<?> posting;
    private final Map<DeliveryId, Map<String, String>> known = new RecentMap<>(REMEMBERED);

    PostedParts(Posting<?> posting) {
        this.posting = posting;
    }

    /** The parts that stand, without those of an earlier version of the reply; the first attempt has none. */
    Map<String, String> of(Deliver deliver) throws Refusal {
        synchronized (known) {
            Map<String, String> parts = known.get(deliver.delivery());
            if (parts != null) {
                return parts;
            }
        }
        Map<String, String> parts = deliver.attempt() > 1 ? new HashMap<>(posting.find(deliver)) : new HashMap<>();
        parts.values().removeAll(deliver.standing());
        synchronized (known) {
            known.put(deliver.delivery(), parts);
        }
        return parts;
    }

    /** Forgets a delivery: it is done, or what stands of it is no longer sure. */
    void forget(DeliveryId delivery) {
        synchronized (known) {
            known.remove(delivery);
        }
    }
}
