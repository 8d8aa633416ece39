-- Where we are installed, what a platform gave us to get in, and how its places are reached.

-- credentials are encrypted by the application; the database never sees the key.
CREATE TABLE installation (
    tenant_id    uuid NOT NULL REFERENCES tenant,
    platform     text NOT NULL,
    space        text NOT NULL,
    name         text NOT NULL,
    customer     text,
    credentials  bytea NOT NULL,
    facts        jsonb NOT NULL,
    installed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, platform, space)
);
-- A space belongs to one tenant at a time.
CREATE UNIQUE INDEX installation_space ON installation (platform, space);
CALL protect_tenant_table('installation');

-- Installations that have begun on a platform's own pages. The state itself is with whoever began; here is its hash.
CREATE TABLE installation_state (
    tenant_id  uuid NOT NULL,
    state_hash text NOT NULL,
    platform   text NOT NULL,
    person_id  uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, state_hash),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CREATE UNIQUE INDEX installation_state_hash ON installation_state (state_hash);
CALL protect_tenant_table('installation_state');

CREATE TABLE conversation_reference (
    tenant_id uuid NOT NULL REFERENCES tenant,
    platform  text NOT NULL,
    space     text NOT NULL,
    channel   text NOT NULL,
    thread    text NOT NULL,
    facts     jsonb NOT NULL,
    saved_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, platform, space, channel, thread)
);
CALL protect_tenant_table('conversation_reference');

-- What an adapter has to know before it knows the tenant: it is given a space by its platform.
CREATE FUNCTION installations_of(wanted_platform text, wanted_space text)
    RETURNS TABLE (tenant_id uuid, platform text, space text, name text, customer text, credentials bytea, facts jsonb,
                   installed_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT i.tenant_id, i.platform, i.space, i.name, i.customer, i.credentials, i.facts, i.installed_at
        FROM installation i
        WHERE i.platform = wanted_platform AND (wanted_space IS NULL OR i.space = wanted_space)
        ORDER BY i.installed_at, i.space;
    END;

-- Uses a state up; answers only to somebody who holds it.
CREATE FUNCTION use_installation_state(hash text, wanted_platform text, at timestamptz)
    RETURNS TABLE (tenant_id uuid, person_id uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        DELETE FROM installation_state s
        WHERE s.state_hash = hash AND s.platform = wanted_platform AND s.expires_at > at
        RETURNING s.tenant_id, s.person_id;
    END;
