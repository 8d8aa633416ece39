-- Indexes begin with what is looked for, not with the tenant. Until a table has been analysed, for the first minute of a
-- new desk that may be its busiest, the planner takes any index whose first column it knows for as good as the primary
-- key: one that begins with the tenant has it read every row of the tenant to find one.

DROP INDEX conversation_of_person;
CREATE INDEX conversation_of_person ON conversation (person_id, updated_at DESC);
ALTER TABLE conversation DROP CONSTRAINT conversation_tenant_id_platform_space_channel_thread_key;
CREATE UNIQUE INDEX conversation_place ON conversation (channel, thread, space, platform, tenant_id);

ALTER TABLE inbox DROP CONSTRAINT inbox_tenant_id_platform_event_key_key;
CREATE UNIQUE INDEX inbox_event ON inbox (event_key, platform, tenant_id);
DROP INDEX inbox_of_conversation;
CREATE INDEX inbox_of_conversation ON inbox (conversation_id, sent_at, message_id);

ALTER TABLE outbox DROP CONSTRAINT outbox_tenant_id_message_id_key;
CREATE UNIQUE INDEX outbox_answer ON outbox (message_id, tenant_id);
DROP INDEX outbox_of_conversation;
CREATE INDEX outbox_of_conversation ON outbox (conversation_id, position) WHERE state = 'waiting';

DROP INDEX chat_identity_person;
CREATE INDEX chat_identity_person ON chat_identity (person_id);

-- As before, but the first reply of a conversation is looked up, for each reply that is due, instead of being found by
-- holding all that wait against each other.
CREATE OR REPLACE FUNCTION claim_delivery(claim uuid, hold interval)
    RETURNS TABLE (tenant uuid, delivery uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    free record;
BEGIN
    SELECT c.tenant_id, c.conversation_id INTO free
    FROM outbox o JOIN conversation c USING (tenant_id, conversation_id)
    WHERE o.state = 'waiting' AND o.next_at <= now()
      AND (c.delivering_until IS NULL OR c.delivering_until < now())
      AND o.position = (
          SELECT e.position FROM outbox e
          WHERE e.tenant_id = o.tenant_id AND e.conversation_id = o.conversation_id AND e.state = 'waiting'
          ORDER BY e.position LIMIT 1)
    ORDER BY o.next_at LIMIT 1
    FOR UPDATE OF c SKIP LOCKED;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    RETURN QUERY
    UPDATE outbox SET attempts = attempts + 1
    WHERE (tenant_id, delivery_id) = (
        SELECT first.tenant_id, first.delivery_id
        FROM (SELECT o.tenant_id, o.delivery_id, o.next_at FROM outbox o
              WHERE o.tenant_id = free.tenant_id AND o.conversation_id = free.conversation_id AND o.state = 'waiting'
              ORDER BY o.position LIMIT 1) first
        WHERE first.next_at <= now())
    RETURNING tenant_id, delivery_id;
    IF FOUND THEN
        UPDATE conversation SET delivering = claim, delivering_until = now() + hold
        WHERE tenant_id = free.tenant_id AND conversation_id = free.conversation_id;
    END IF;
END
$$;
