package dev.patchbay.model.installation;

import dev.patchbay.model.chat.Place;
import dev.patchbay.model.identity.TenantId;
import java.util.Map;

/**
 * How a place is reached from our side, where its platform wants more than its id: Teams' service URL and bot
 * account, for instance.
 *
 * @param facts by the adapter's own names; nothing secret
 */
public record ConversationReference(TenantId tenant, Place place, Map<String, String> facts) {

    public ConversationReference {
        facts = Map.copyOf(facts);
    }
}
