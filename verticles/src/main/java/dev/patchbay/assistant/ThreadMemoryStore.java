package dev.patchbay.assistant;

import dev.patchbay.bus.WireJson;
import dev.patchbay.model.chat.AssistantCommand.RunTurn;
import dev.patchbay.storage.Database;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * Keeps what a thread is about, after each message. A turn that is run again, after a crash or because its message was
 * changed, reads what was there before its own message.
 */
final class ThreadMemoryStore {

    private final Database database;
    private final Clock clock;

    ThreadMemoryStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    ThreadMemory before(RunTurn turn) {
        return database.inTenant(
                        turn.caller().tenant(),
                        tx -> tx.first(
                                """
                                SELECT memory::text AS memory FROM thread_memory
                                WHERE conversation_id = $1 AND message_id <> $2
                                  AND written_at <= coalesce(
                                      (SELECT written_at FROM thread_memory
                                       WHERE conversation_id = $1 AND message_id = $2), 'infinity')
                                ORDER BY written_at DESC, message_id DESC LIMIT 1
                                """,
                                row -> WireJson.read(row.getString("memory"), ThreadMemory.class),
                                turn.conversation().value(),
                                turn.message()))
                .orElseGet(ThreadMemory::empty);
    }

    void keep(RunTurn turn, ThreadMemory memory) {
        database.inTenant(
                turn.caller().tenant(),
                tx -> tx.update(
                        """
                        INSERT INTO thread_memory (tenant_id, conversation_id, message_id, written_at, memory)
                        VALUES ($1, $2, $3, $4, $5::text::jsonb)
                        ON CONFLICT (tenant_id, conversation_id, message_id)
                        DO UPDATE SET memory = excluded.memory
                        """,
                        turn.caller().tenant().value(),
                        turn.conversation().value(),
                        turn.message(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        WireJson.write(memory)));
    }
}
