package dev.patchbay.analytics;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.analytics.AnalyticsCommand.ReadDataset;
import dev.patchbay.model.analytics.Dataset;
import dev.patchbay.model.analytics.DatasetId;
import dev.patchbay.model.chat.ConversationId;
import dev.patchbay.model.file.FileId;
import dev.patchbay.model.identity.TenantId;
import dev.patchbay.model.learning.Event;
import dev.patchbay.storage.Database;
import dev.patchbay.storage.EventStream;
import dev.patchbay.storage.FileStore;
import dev.patchbay.storage.Transaction;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Which datasets a tenant has, what is known of them, and in which conversations they may be asked. */
final class DatasetStore {

    /** More files than anybody tells apart in one thread. */
    private static final int MOST_LISTED = 20;

    private final Database database;
    private final EventStream events;
    private final Clock clock;

    DatasetStore(Database database, EventStream events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A dataset and the file it was read from. */
    record Kept(Dataset dataset, FileId file) {}

    /** The dataset of these bytes under this name, wherever it was read. */
    Optional<Kept> find(TenantId tenant, FileStore.Stored file) {
        return database.inTenant(tenant, tx -> find(tx, file));
    }

    /** A dataset of a conversation. */
    Optional<Kept> find(TenantId tenant, ConversationId conversation, DatasetId dataset) {
        return database.inTenant(
                tenant,
                tx -> tx.first(
                        """
                        SELECT d.profile::text AS profile, d.file_id
                        FROM dataset d JOIN conversation_dataset c USING (tenant_id, dataset_id)
                        WHERE c.conversation_id = $1 AND c.dataset_id = $2
                        """,
                        DatasetStore::kept,
                        conversation.value(),
                        dataset.value()));
    }

    /** The datasets that were brought to a conversation, the last ones first. */
    List<Dataset> list(TenantId tenant, ConversationId conversation) {
        return database.inTenant(
                tenant,
                tx -> tx.list(
                        """
                        SELECT d.profile::text AS profile, d.file_id
                        FROM dataset d JOIN conversation_dataset c USING (tenant_id, dataset_id)
                        WHERE c.conversation_id = $1
                        ORDER BY c.read_at DESC, c.dataset_id LIMIT $2
                        """,
                        row -> kept(row).dataset(),
                        conversation.value(),
                        MOST_LISTED));
    }

    /**
     * Keeps what was read and lets its conversation ask it. When somebody else was quicker with the same file, theirs
     * is kept and answered.
     *
     * @param outcome "read", or "known" for a file that had been read before
     */
    Dataset keep(ReadDataset command, FileStore.Stored file, Dataset read, Duration took, String outcome) {
        return database.inTenant(command.caller().tenant(), tx -> {
            insert(tx, command.caller().tenant(), file, read);
            Dataset kept = find(tx, file).orElseThrow().dataset();
            if (join(tx, command, kept.id())) {
                events.record(tx, uploaded(command, kept, took, outcome));
            }
            return kept;
        });
    }

    private void insert(Transaction transaction, TenantId tenant, FileStore.Stored file, Dataset dataset) {
        transaction.update(
                """
                INSERT INTO dataset (tenant_id, dataset_id, file_id, sha256, name, profile, created_at)
                VALUES ($1, $2, $3, $4, $5, $6::text::jsonb, $7)
                ON CONFLICT DO NOTHING
                """,
                tenant.value(),
                dataset.id().value(),
                file.file().id().value(),
                file.sha256(),
                file.file().name(),
                WireJson.write(dataset),
                now());
    }

    /** True when the conversation did not have the dataset before. */
    private boolean join(Transaction transaction, ReadDataset command, DatasetId dataset) {
        return transaction
                .first(
                        """
                        INSERT INTO conversation_dataset (tenant_id, conversation_id, dataset_id, read_at)
                        VALUES ($1, $2, $3, $4)
                        ON CONFLICT (tenant_id, conversation_id, dataset_id) DO UPDATE SET read_at = excluded.read_at
                        RETURNING xmax = 0 AS joined
                        """,
                        row -> row.getBoolean("joined"),
                        command.caller().tenant().value(),
                        command.conversation().value(),
                        dataset.value(),
                        now())
                .orElseThrow();
    }

    private static Optional<Kept> find(Transaction transaction, FileStore.Stored file) {
        return transaction.first(
                "SELECT profile::text AS profile, file_id FROM dataset WHERE sha256 = $1 AND name = $2",
                DatasetStore::kept,
                file.sha256(),
                file.file().name());
    }

    private static Kept kept(Row row) {
        return new Kept(WireJson.read(row.getString("profile"), Dataset.class), new FileId(row.getUUID("file_id")));
    }

    private static Event uploaded(ReadDataset command, Dataset dataset, Duration took, String outcome) {
        return new Event.DatasetUploaded(
                command.caller().tenant(),
                Optional.of(command.caller().person()),
                Optional.of(command.conversation()),
                dataset.id(),
                dataset.format().name(),
                dataset.report().rows(),
                took,
                outcome);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
