-- What was decided about channels, who chat users are, what may be read and shown where.

-- The channels we were spoken to in, as their platform described them last.
CREATE TABLE channel (
    tenant_id uuid NOT NULL REFERENCES tenant,
    platform  text NOT NULL,
    space     text NOT NULL,
    channel   text NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('GROUP', 'CHANNEL')),
    name      text NOT NULL,
    shared    boolean NOT NULL,
    audience  text NOT NULL DEFAULT 'UNDECIDED' CHECK (audience IN ('INTERNAL', 'CUSTOMER', 'UNDECIDED')),
    customer  text CHECK ((customer IS NOT NULL) = (audience = 'CUSTOMER')),
    allowed   boolean NOT NULL,
    PRIMARY KEY (tenant_id, platform, space, channel)
);
CALL protect_tenant_table('channel');

-- How it came that a chat user is this person.
ALTER TABLE chat_identity ADD COLUMN linked_by text NOT NULL DEFAULT 'introduction'
    CHECK (linked_by IN ('introduction', 'email', 'code'));
CREATE INDEX chat_identity_person ON chat_identity (tenant_id, person_id);

-- Of a code only its hash is here; a person has one at a time.
CREATE TABLE link_code (
    tenant_id  uuid NOT NULL,
    person_id  uuid NOT NULL,
    code_hash  text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, person_id),
    UNIQUE (tenant_id, code_hash),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CALL protect_tenant_table('link_code');

CREATE TABLE link_attempt (
    tenant_id     uuid NOT NULL REFERENCES tenant,
    platform      text NOT NULL,
    space         text NOT NULL,
    platform_user text NOT NULL,
    failures      int NOT NULL,
    locked_until  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, platform, space, platform_user)
);
CALL protect_tenant_table('link_attempt');

-- task: what is to be done instead of asking the assistant.
ALTER TABLE inbox ADD COLUMN task text CHECK (task IN ('READ_THREAD'));

-- earlier_consent: 'open' when we were asked into a thread that had messages, 'given' once we were allowed to read
-- them; earlier: what stood there.
ALTER TABLE conversation ADD COLUMN earlier_consent text CHECK (earlier_consent IN ('open', 'given'));
ALTER TABLE conversation ADD COLUMN earlier jsonb;

-- withheld: the answer that its place may not see; "reply" then says so.
ALTER TABLE outbox ADD COLUMN withheld jsonb;

-- The tenant's people who have these emails, in lower case. Row-level security would keep the query from the index.
CREATE FUNCTION people_of_emails(emails text[]) RETURNS TABLE (email text, person_id uuid, role text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT lower(p.email), p.person_id, p.role FROM person p
        WHERE p.tenant_id = current_tenant() AND lower(p.email) = ANY(emails) AND p.removed_at IS NULL;
    END;
