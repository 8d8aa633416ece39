package dev.patchbay.installation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.installation.ConversationReference;
import dev.patchbay.storage.Database;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** How places are reached from our side. */
final class ReferenceStore {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final Database database;
    private final Clock clock;

    ReferenceStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void save(ConversationReference reference) {
        Place place = reference.place();
        database.inTenant(
                reference.tenant(),
                tx -> tx.update(
                        """
                        INSERT INTO conversation_reference (tenant_id, platform, space, channel, thread, facts, saved_at)
                        VALUES ($1, $2, $3, $4, $5, $6::text::jsonb, $7)
                        ON CONFLICT (tenant_id, platform, space, channel, thread)
                        DO UPDATE SET facts = excluded.facts, saved_at = excluded.saved_at
                        """,
                        reference.tenant().value(),
                        place.platform().name(),
                        place.space(),
                        place.channel(),
                        place.thread(),
                        WireJson.write(reference.facts()),
                        clock.instant().atOffset(ZoneOffset.UTC)));
    }

    /** That of the place itself, else the latest of its channel: a thread is reached as its channel is. */
    Optional<ConversationReference> find(TenantId tenant, Place place) {
        return database.inTenant(
                tenant,
                tx -> tx.first(
                        """
                        SELECT facts::text AS facts FROM conversation_reference
                        WHERE platform = $1 AND space = $2 AND channel = $3
                        ORDER BY thread = $4 DESC, saved_at DESC LIMIT 1
                        """,
                        row -> new ConversationReference(tenant, place, WireJson.read(row.getString("facts"), FACTS)),
                        place.platform().name(),
                        place.space(),
                        place.channel(),
                        place.thread()));
    }
}
