package dev.patchbay.conversation;

import dev.patchbay.storage.Database;

/** How much waits in the inbox and the outbox of all tenants; for those who watch the process. */
public final class Backlog {

    private final Database database;

    public Backlog(Database database) {
        this.database = database;
    }

    /** Messages without an answer. */
    public long unanswered() {
        return count("SELECT inbox_waiting AS waiting FROM waiting_counts()");
    }

    /** Replies that have not reached their platform. */
    public long undelivered() {
        return count("SELECT outbox_waiting AS waiting FROM waiting_counts()");
    }

    private long count(String sql) {
        return database.acrossTenants(tx -> tx.first(sql, row -> row.getLong("waiting")))
                .orElseThrow();
    }
}
