package dev.patchbay.conversation;

import dev.patchbay.model.chat.Audience;
import dev.patchbay.model.chat.Channel;
import dev.patchbay.model.chat.ConversationCommand.DecideChannel;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.chat.Room;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The channels we were spoken to in. Direct conversations and the web's are none. */
final class ChannelStore {

    private static final String SELECT =
            "SELECT platform, space, channel, kind, name, shared, audience, customer, allowed FROM channel ";

    private final boolean newAllowed;

    /** @param newAllowed whether we answer where nobody has decided */
    ChannelStore(boolean newAllowed) {
        this.newAllowed = newAllowed;
    }

    static boolean isChannel(InboundMessage message) {
        return message.place().platform() != Platform.WEB && message.room().kind() != Room.Kind.DIRECT;
    }

    /**
     * The channels of messages, as their platform describes them now; as it did before where it cannot be asked.
     *
     * @param known those of them that are known, as they were described last; those that have changed are added
     */
    void describe(
            Transaction transaction, TenantId tenant, Map<ChannelKey, Room> rooms, Map<ChannelKey, Channel> known) {
        rooms.forEach((key, room) -> {
            Channel channel = known.get(key);
            if (channel == null || !room.unsure() && !channel.room().equals(room)) {
                known.put(key, describe(transaction, tenant, key, room));
            }
        });
    }

    /** False for what was written in a channel where we do not answer. */
    boolean isAllowed(Transaction transaction, InboundMessage message) {
        return !isChannel(message)
                || find(transaction, message.place()).map(Channel::allowed).orElse(true);
    }

    /** The channel of a place, if we were spoken to there. */
    Optional<Channel> find(Transaction transaction, Place place) {
        ChannelKey key = ChannelKey.of(place);
        return Optional.ofNullable(find(transaction, Set.of(key)).get().get(key));
    }

    /** Those channels that we were spoken to in. */
    Supplier<Map<ChannelKey, Channel>> find(Transaction transaction, Set<ChannelKey> keys) {
        if (keys.isEmpty()) {
            return HashMap::new;
        }
        Supplier<List<Channel>> asked = transaction.ask(
                SELECT
                        + """
                        JOIN unnest($1::text[], $2::text[], $3::text[]) AS wanted (platform, space, channel)
                            USING (platform, space, channel)
                        """,
                ChannelStore::channel,
                keys.stream().map(key -> key.platform().name()).toArray(String[]::new),
                keys.stream().map(ChannelKey::space).toArray(String[]::new),
                keys.stream().map(ChannelKey::channel).toArray(String[]::new));
        return () -> {
            Map<ChannelKey, Channel> found = new HashMap<>();
            asked.get().forEach(channel -> found.put(ChannelKey.of(channel), channel));
            return found;
        };
    }

    private Channel describe(Transaction transaction, TenantId tenant, ChannelKey key, Room room) {
        return transaction
                .first(
                        """
                        INSERT INTO channel (tenant_id, platform, space, channel, kind, name, shared, allowed)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                        ON CONFLICT (tenant_id, platform, space, channel)
                        DO UPDATE SET kind = excluded.kind, name = excluded.name, shared = excluded.shared
                        RETURNING platform, space, channel, kind, name, shared, audience, customer, allowed
                        """,
                        ChannelStore::channel,
                        tenant.value(),
                        key.platform().name(),
                        key.space(),
                        key.channel(),
                        room.kind().name(),
                        room.name(),
                        room.shared(),
                        newAllowed)
                .orElseThrow();
    }

    List<Channel> all(Transaction transaction) {
        return transaction.list(SELECT + "ORDER BY platform, space, name, channel", ChannelStore::channel);
    }

    /** False when we were never spoken to there. */
    boolean decide(Transaction transaction, DecideChannel decision) {
        return transaction.update(
                        """
                        UPDATE channel SET audience = $4, customer = $5, allowed = $6
                        WHERE platform = $1 AND space = $2 AND channel = $3
                        """,
                        decision.platform().name(),
                        decision.space(),
                        decision.channel(),
                        decision.audience().kind().name(),
                        decision.audience().customer().orElse(null),
                        decision.allowed())
                == 1;
    }

    private static Channel channel(Row row) {
        return new Channel(
                Platform.valueOf(row.getString("platform")),
                row.getString("space"),
                row.getString("channel"),
                new Room(Room.Kind.valueOf(row.getString("kind")), row.getString("name"), row.getBoolean("shared")),
                new Audience(
                        Audience.Kind.valueOf(row.getString("audience")),
                        Optional.ofNullable(row.getString("customer"))),
                row.getBoolean("allowed"));
    }

    /** What a channel is called on its platform. */
    record ChannelKey(Platform platform, String space, String channel) {

        static ChannelKey of(Place place) {
            return new ChannelKey(place.platform(), place.space(), place.channel());
        }

        static ChannelKey of(Channel channel) {
            return new ChannelKey(channel.platform(), channel.space(), channel.id());
        }
    }
}
