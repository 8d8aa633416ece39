package dev.patchbay.conversation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.chat.ConversationReply.Summary;
import dev.patchbay.model.chat.EarlierMessage;
import dev.patchbay.model.chat.InboundMessage;
import dev.patchbay.model.chat.Place;
import dev.patchbay.model.chat.Platform;
import dev.patchbay.model.identity.Caller;
import dev.patchbay.model.identity.PersonId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The threads themselves. */
final class ConversationStore {

    /** What a list of conversations shows at the most. */
    private static final int LISTED = 100;

    private static final TypeReference<List<EarlierMessage>> EARLIER = new TypeReference<>() {};

    private final Clock clock;

    ConversationStore(Clock clock) {
        this.clock = clock;
    }

    Optional<ConversationId> find(Transaction transaction, Place place) {
        return Optional.ofNullable(find(transaction, List.of(place)).get().get(place));
    }

    /**
     * The conversations of those places that have one. Each is looked up by itself: a join may read all conversations
     * to find a few.
     */
    Supplier<Map<Place, ConversationId>> find(Transaction transaction, Collection<Place> places) {
        Supplier<List<Map.Entry<Place, ConversationId>>> asked = transaction.ask(
                """
                SELECT * FROM (
                    SELECT platform, space, channel, thread, (
                        SELECT conversation_id FROM conversation c
                        WHERE (c.platform, c.space, c.channel, c.thread)
                            = (wanted.platform, wanted.space, wanted.channel, wanted.thread)) AS conversation_id
                    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
                        AS wanted (platform, space, channel, thread)) found
                WHERE conversation_id IS NOT NULL
                """,
                row -> Map.entry(place(row), id(row)),
                column(places, String[]::new, place -> place.platform().name()),
                column(places, String[]::new, Place::space),
                column(places, String[]::new, Place::channel),
                column(places, String[]::new, Place::thread));
        return () -> {
            Map<Place, ConversationId> found = new HashMap<>();
            asked.get().forEach(one -> found.put(one.getKey(), one.getValue()));
            return found;
        };
    }

    private static <T, V> V[] column(Collection<T> rows, IntFunction<V[]> array, Function<T, V> value) {
        return rows.stream().map(value).toArray(array);
    }

    /** Begins conversations of a tenant; one whose place has got one meanwhile is left out of those it answers. */
    Map<Place, ConversationId> add(Transaction transaction, TenantId tenant, Collection<ConversationDraft> drafts) {
        Map<Place, ConversationId> begun = new HashMap<>();
        Supplier<List<Map.Entry<Place, ConversationId>>> added = transaction.ask(
                """
                INSERT INTO conversation (tenant_id, conversation_id, platform, space, channel, thread, person_id,
                                          title, created_at, updated_at, earlier_consent)
                SELECT $1, id, platform, space, channel, thread, person, title, $2, $2, CASE WHEN old THEN 'open' END
                FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::text[],
                            $10::boolean[]) AS draft (id, platform, space, channel, thread, person, title, old)
                ORDER BY platform, space, channel, thread
                ON CONFLICT DO NOTHING
                RETURNING platform, space, channel, thread, conversation_id
                """,
                row -> Map.entry(place(row), id(row)),
                tenant.value(),
                now(),
                column(drafts, UUID[]::new, draft -> draft.id().value()),
                column(drafts, String[]::new, draft -> draft.place().platform().name()),
                column(drafts, String[]::new, draft -> draft.place().space()),
                column(drafts, String[]::new, draft -> draft.place().channel()),
                column(drafts, String[]::new, draft -> draft.thread().orElse(null)),
                column(drafts, UUID[]::new, draft -> draft.person()
                        .map(PersonId::value)
                        .orElse(null)),
                column(drafts, String[]::new, ConversationDraft::title),
                column(drafts, Boolean[]::new, ConversationDraft::oldThread));
        added.get().forEach(one -> begun.put(one.getKey(), one.getValue()));
        return begun;
    }

    /** Says where a conversation's thread is, once its first post stands; unless somebody wrote there before. */
    void nameThread(Transaction transaction, ConversationId conversation, Place place) {
        transaction.update(
                """
                UPDATE conversation c SET thread = $2
                WHERE conversation_id = $1 AND thread IS NULL AND NOT EXISTS (
                    SELECT FROM conversation o
                    WHERE (o.platform, o.space, o.channel, o.thread) = (c.platform, c.space, c.channel, $2))
                """,
                conversation.value(),
                place.thread());
    }

    /**
     * True where a thread may be, or has just become, one of ours: while the first post of a conversation, whose thread is
     * not known yet, is on its way into that channel or may have reached it, for its first ten attempts.
     */
    boolean mayBeginAt(Transaction transaction, Place place) {
        return transaction
                .first(
                        """
                        SELECT FROM conversation c
                        WHERE platform = $1 AND space = $2 AND channel = $3
                          AND (thread = $4 OR thread IS NULL AND (
                              delivering_until > now() OR EXISTS (
                                  SELECT FROM outbox o WHERE o.conversation_id = c.conversation_id
                                    AND o.state = 'waiting' AND o.attempts BETWEEN 1 AND 10)))
                          AND NOT EXISTS (
                              SELECT FROM channel k
                              WHERE (k.platform, k.space, k.channel) = (c.platform, c.space, c.channel)
                                AND NOT k.allowed)
                        LIMIT 1
                        """,
                        row -> row,
                        place.platform().name(),
                        place.space(),
                        place.channel(),
                        place.thread())
                .isPresent();
    }

    void touch(Transaction transaction, ConversationId conversation) {
        transaction.update(
                "UPDATE conversation SET updated_at = $2 WHERE conversation_id = $1", conversation.value(), now());
    }

    /** True while a thread that had messages before us may be offered to be read, for its first message only. */
    boolean offersReading(Transaction transaction, ConversationId conversation, long message) {
        return transaction
                .first(
                        """
                        SELECT FROM conversation WHERE conversation_id = $1 AND earlier_consent = 'open' AND NOT EXISTS (
                            SELECT FROM inbox WHERE conversation_id = $1 AND message_id < $2)
                        """,
                        row -> row,
                        conversation.value(),
                        message)
                .isPresent();
    }

    /** True until what stood in the thread before us has been read. */
    boolean mayBeRead(Transaction transaction, ConversationId conversation) {
        return transaction
                .first(
                        "SELECT FROM conversation WHERE conversation_id = $1 AND earlier_consent = 'open'",
                        row -> row,
                        conversation.value())
                .isPresent();
    }

    /** Keeps what stood in the thread before us, as somebody allowed. */
    void keepEarlier(Transaction transaction, ConversationId conversation, List<EarlierMessage> messages) {
        transaction.update(
                """
                UPDATE conversation SET earlier = $2::text::jsonb, earlier_consent = 'given' WHERE conversation_id = $1
                """,
                conversation.value(),
                WireJson.write(messages));
    }

    /** What stood in the thread before us, where we were allowed to read it. */
    List<EarlierMessage> earlier(Transaction transaction, ConversationId conversation) {
        return transaction
                .first(
                        """
                        SELECT earlier::text AS earlier FROM conversation
                        WHERE conversation_id = $1 AND earlier IS NOT NULL
                        """,
                        row -> WireJson.read(row.getString("earlier"), EARLIER),
                        conversation.value())
                .orElse(List.of());
    }

    /** Takes the title away when it is that of a message that is to be forgotten. */
    void forgetTitle(Transaction transaction, ConversationId conversation, InboundMessage message) {
        transaction.update(
                "UPDATE conversation SET title = '' WHERE conversation_id = $1 AND title = $2",
                conversation.value(),
                ConversationDraft.title(message));
    }

    /** A person's own web conversations, the latest first. */
    List<Summary> ofPerson(Transaction transaction, Caller caller) {
        return transaction.list(
                """
                SELECT conversation_id, title, updated_at FROM conversation
                WHERE person_id = $1 AND platform = $2 ORDER BY updated_at DESC LIMIT $3
                """,
                row -> new Summary(
                        id(row),
                        row.getString("title"),
                        row.getOffsetDateTime("updated_at").toInstant()),
                caller.person().value(),
                Platform.WEB.name(),
                LISTED);
    }

    /** A conversation, if the caller may see it: their own, or as staff any on a shared platform. */
    Optional<Heading> visible(Transaction transaction, Caller caller, ConversationId conversation) {
        return transaction.first(
                """
                SELECT title, platform, space, channel, thread FROM conversation
                WHERE conversation_id = $1 AND (person_id = $2 OR ($3 AND platform <> $4))
                """,
                row -> new Heading(row.getString("title"), place(row)),
                conversation.value(),
                caller.person().value(),
                caller.role().isStaff(),
                Platform.WEB.name());
    }

    /** Where a conversation stands that there is. */
    Place place(Transaction transaction, ConversationId conversation) {
        return transaction
                .first(
                        "SELECT platform, space, channel, thread FROM conversation WHERE conversation_id = $1",
                        ConversationStore::place,
                        conversation.value())
                .orElseThrow();
    }

    /** Where a conversation stands; one that is to begin a thread stands in its channel. */
    static Place place(Row row) {
        String channel = row.getString("channel");
        return new Place(
                Platform.valueOf(row.getString("platform")),
                row.getString("space"),
                channel,
                Objects.requireNonNullElse(row.getString("thread"), channel));
    }

    private static ConversationId id(Row row) {
        return new ConversationId(row.getUUID("conversation_id"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** What stands above a conversation, and where it is. */
    record Heading(String title, Place place) {}
}
