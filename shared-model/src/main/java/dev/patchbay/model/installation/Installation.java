package dev.patchbay.model.installation;

import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One workspace, Teams tenant or guild we are installed in.
 *
 * @param space the platform's id of it; belongs to one tenant of ours at a time
 * @param customer the client company it belongs to; empty for the MSP's own
 * @param credentials what the platform gave us for it, by name; kept encrypted
 * @param facts what else the adapter wants to find again, by name; nothing secret
 */
public record Installation(
        TenantId tenant,
        Platform platform,
        String space,
        String name,
        Optional<String> customer,
        Map<String, Credential> credentials,
        Map<String, String> facts,
        Instant installedAt) {

    public Installation {
        credentials = Map.copyOf(credentials);
        facts = Map.copyOf(facts);
    }
}
