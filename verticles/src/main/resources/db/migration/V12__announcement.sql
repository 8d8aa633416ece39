-- Posts that nobody asked for. They go out like answers, in the order of their conversation.

-- Nobody begins the conversation of an announcement.
ALTER TABLE conversation ALTER COLUMN person_id DROP NOT NULL;

-- A post in a channel itself begins its thread: there is none until the platform has named it.
ALTER TABLE conversation ALTER COLUMN thread DROP NOT NULL;

ALTER TABLE outbox ALTER COLUMN message_id DROP NOT NULL;
ALTER TABLE outbox ADD COLUMN correlation text;
ALTER TABLE outbox ADD CHECK (message_id IS NOT NULL OR correlation IS NOT NULL);
ALTER TABLE outbox ADD FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation;

CREATE TABLE announcement (
    tenant_id   uuid NOT NULL,
    platform    text NOT NULL,
    space       text NOT NULL,
    channel     text NOT NULL,
    key         text NOT NULL,
    delivery_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, platform, space, channel, key),
    FOREIGN KEY (tenant_id, delivery_id) REFERENCES outbox DEFERRABLE INITIALLY DEFERRED
);
CALL protect_tenant_table('announcement');
