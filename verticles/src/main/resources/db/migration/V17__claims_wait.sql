-- Claims take the lock of somebody who changes the row, not its key: a message that is being taken holds nothing up.
-- What somebody else has locked is passed over for what is free, and waited for where nothing is: it is locked for the
-- length of a commit, and nobody would say afterwards that it may be claimed.
CREATE OR REPLACE FUNCTION claim_message(claim uuid, hold interval)
    RETURNS TABLE (tenant uuid, message bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    free record;
BEGIN
    SELECT c.tenant_id, c.conversation_id INTO free
    FROM inbox i JOIN conversation c USING (tenant_id, conversation_id)
    WHERE i.state = 'waiting' AND (c.answering_until IS NULL OR c.answering_until < now())
    ORDER BY i.message_id LIMIT 1
    FOR NO KEY UPDATE OF c SKIP LOCKED;
    IF NOT FOUND THEN
        SELECT c.tenant_id, c.conversation_id INTO free
        FROM inbox i JOIN conversation c USING (tenant_id, conversation_id)
        WHERE i.state = 'waiting' AND (c.answering_until IS NULL OR c.answering_until < now())
        ORDER BY i.message_id LIMIT 1
        FOR NO KEY UPDATE OF c;
    END IF;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    RETURN QUERY
    UPDATE inbox SET attempts = attempts + 1
    WHERE (tenant_id, message_id) = (
        SELECT i.tenant_id, i.message_id FROM inbox i
        WHERE i.tenant_id = free.tenant_id AND i.conversation_id = free.conversation_id AND i.state = 'waiting'
        ORDER BY i.sent_at, i.message_id LIMIT 1)
    RETURNING tenant_id, message_id;
    IF FOUND THEN
        UPDATE conversation SET answering = claim, answering_until = now() + hold
        WHERE tenant_id = free.tenant_id AND conversation_id = free.conversation_id;
    END IF;
END
$$;

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
    FOR NO KEY UPDATE OF c SKIP LOCKED;
    IF NOT FOUND THEN
        SELECT c.tenant_id, c.conversation_id INTO free
        FROM outbox o JOIN conversation c USING (tenant_id, conversation_id)
        WHERE o.state = 'waiting' AND o.next_at <= now()
          AND (c.delivering_until IS NULL OR c.delivering_until < now())
          AND o.position = (
              SELECT e.position FROM outbox e
              WHERE e.tenant_id = o.tenant_id AND e.conversation_id = o.conversation_id AND e.state = 'waiting'
              ORDER BY e.position LIMIT 1)
        ORDER BY o.next_at LIMIT 1
        FOR NO KEY UPDATE OF c;
    END IF;
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
