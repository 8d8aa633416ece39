-- Messages that are changed or withdrawn, replies that are changed where they stand, and what people think of them.

ALTER TABLE inbox DROP CONSTRAINT inbox_state_check;
ALTER TABLE inbox ADD CONSTRAINT inbox_state_check CHECK (state IN ('waiting', 'answered', 'withdrawn'));

-- posts: the platform's names of what stands there. revised: what the reply becomes once the one before it, of which
-- an attempt may have left something standing, is confirmed.
ALTER TABLE outbox ADD COLUMN posts text[] NOT NULL DEFAULT '{}';
ALTER TABLE outbox ADD COLUMN reason text;
ALTER TABLE outbox ADD COLUMN revised jsonb;
UPDATE outbox SET posts = string_to_array(reference, ' ') WHERE state = 'delivered' AND reference <> '';
UPDATE outbox SET reason = reference WHERE state = 'undeliverable';
ALTER TABLE outbox DROP COLUMN reference;
CREATE INDEX outbox_posts ON outbox USING gin (posts);

-- The tenant's deliveries that a post belongs to. Row-level security would keep the query itself from the index.
CREATE FUNCTION deliveries_of_post(post text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT delivery_id FROM outbox WHERE posts @> ARRAY[post] AND tenant_id = current_tenant();
    END;

CREATE TABLE feedback (
    tenant_id   uuid NOT NULL,
    delivery_id uuid NOT NULL,
    person_id   uuid NOT NULL,
    helpful     boolean NOT NULL,
    comment     text NOT NULL,
    at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, delivery_id, person_id),
    FOREIGN KEY (tenant_id, delivery_id) REFERENCES outbox,
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CALL protect_tenant_table('feedback');
