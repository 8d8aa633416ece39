-- What a thread is about, after each message: what a follow-up stands on.

CREATE TABLE thread_memory (
    tenant_id       uuid NOT NULL REFERENCES tenant,
    conversation_id uuid NOT NULL,
    message_id      bigint NOT NULL,
    written_at      timestamptz NOT NULL,
    memory          jsonb NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id, message_id)
);
CALL protect_tenant_table('thread_memory');
