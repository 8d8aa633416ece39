-- Conversations with their durable inbox and outbox.

CREATE TABLE chat_identity (
    tenant_id     uuid NOT NULL REFERENCES tenant,
    platform      text NOT NULL,
    space         text NOT NULL,
    platform_user text NOT NULL,
    person_id     uuid NOT NULL,
    PRIMARY KEY (tenant_id, platform, space, platform_user),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CALL protect_tenant_table('chat_identity');

-- The two claims give one worker at a time the right to answer, and one the right to deliver. A claim that is past
-- is nobody's; its token tells a worker that finishes late that it has lost it.
CREATE TABLE conversation (
    tenant_id       uuid NOT NULL REFERENCES tenant,
    conversation_id uuid NOT NULL,
    platform        text NOT NULL,
    space           text NOT NULL,
    channel         text NOT NULL,
    thread          text NOT NULL,
    person_id       uuid NOT NULL,
    title           text NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    answering       uuid,
    answering_until timestamptz,
    delivering       uuid,
    delivering_until timestamptz,
    PRIMARY KEY (tenant_id, conversation_id),
    UNIQUE (tenant_id, platform, space, channel, thread),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CREATE INDEX conversation_of_person ON conversation (tenant_id, person_id, updated_at DESC);
CALL protect_tenant_table('conversation');

CREATE TABLE inbox (
    tenant_id       uuid NOT NULL,
    message_id      bigint GENERATED ALWAYS AS IDENTITY,
    conversation_id uuid NOT NULL,
    person_id       uuid NOT NULL,
    platform        text NOT NULL,
    event_key       text NOT NULL,
    sent_at         timestamptz NOT NULL,
    received_at     timestamptz NOT NULL,
    correlation     text NOT NULL,
    message         jsonb NOT NULL,
    state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'answered')),
    attempts        int NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, message_id),
    UNIQUE (tenant_id, platform, event_key),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation
);
CREATE INDEX inbox_waiting ON inbox (message_id) WHERE state = 'waiting';
CREATE INDEX inbox_of_conversation ON inbox (tenant_id, conversation_id, sent_at, message_id);
CALL protect_tenant_table('inbox');

CREATE TABLE outbox (
    tenant_id       uuid NOT NULL,
    delivery_id     uuid NOT NULL,
    position        bigint GENERATED ALWAYS AS IDENTITY,
    conversation_id uuid NOT NULL,
    message_id      bigint NOT NULL,
    reply           jsonb NOT NULL,
    state           text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'undeliverable')),
    attempts        int NOT NULL DEFAULT 0,
    created_at      timestamptz NOT NULL,
    next_at         timestamptz NOT NULL,
    reference       text,
    PRIMARY KEY (tenant_id, delivery_id),
    UNIQUE (tenant_id, message_id),
    FOREIGN KEY (tenant_id, message_id) REFERENCES inbox
);
CREATE INDEX outbox_waiting ON outbox (next_at) WHERE state = 'waiting';
CREATE INDEX outbox_of_conversation ON outbox (tenant_id, conversation_id, position) WHERE state = 'waiting';
CALL protect_tenant_table('outbox');

CREATE TABLE turn (
    tenant_id       uuid NOT NULL,
    message_id      bigint NOT NULL,
    conversation_id uuid NOT NULL,
    intent          text NOT NULL,
    outcome         text NOT NULL,
    steps           jsonb NOT NULL,
    PRIMARY KEY (tenant_id, message_id),
    FOREIGN KEY (tenant_id, message_id) REFERENCES inbox
);
CALL protect_tenant_table('turn');

-- Claims the earliest waiting message of a conversation that nobody answers. The claim is on the conversation, in a
-- statement of its own, so that the message is then looked for in a fresh snapshot: two workers never meet in one
-- conversation, whatever arrives or ends meanwhile.
CREATE FUNCTION claim_message(claim uuid, hold interval)
    RETURNS TABLE (tenant uuid, message bigint)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    free record;
BEGIN
    SELECT c.tenant_id, c.conversation_id INTO free
    FROM inbox i JOIN conversation c USING (tenant_id, conversation_id)
    WHERE i.state = 'waiting' AND (c.answering_until IS NULL OR c.answering_until < now())
    ORDER BY i.message_id LIMIT 1
    FOR UPDATE OF c SKIP LOCKED;
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

-- The same for the outbox: the first waiting reply of a conversation, once its time has come.
CREATE FUNCTION claim_delivery(claim uuid, hold interval)
    RETURNS TABLE (tenant uuid, delivery uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
    free record;
BEGIN
    SELECT c.tenant_id, c.conversation_id INTO free
    FROM outbox o JOIN conversation c USING (tenant_id, conversation_id)
    WHERE o.state = 'waiting' AND o.next_at <= now()
      AND (c.delivering_until IS NULL OR c.delivering_until < now())
      AND NOT EXISTS (
          SELECT FROM outbox e
          WHERE e.tenant_id = o.tenant_id AND e.conversation_id = o.conversation_id
            AND e.state = 'waiting' AND e.position < o.position)
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

-- Frees what a process that is gone had claimed; for a database that only one process uses at a time.
CREATE FUNCTION release_claims() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        UPDATE conversation SET answering = NULL, answering_until = NULL, delivering = NULL, delivering_until = NULL
        WHERE answering IS NOT NULL OR delivering IS NOT NULL;
    END;

-- How much waits, for the metrics.
CREATE FUNCTION waiting_counts() RETURNS TABLE (inbox_waiting bigint, outbox_waiting bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT (SELECT count(*) FROM inbox WHERE state = 'waiting'), (SELECT count(*) FROM outbox WHERE state = 'waiting');
    END;
