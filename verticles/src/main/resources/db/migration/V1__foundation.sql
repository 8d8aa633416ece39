-- Tenants, people, files, the event stream, and the rules that every tenant table follows.

-- The application works as a role that owns nothing and so is always held by row-level security. It is named after the
-- user that runs the migrations, so that several desks may share a server.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
        CREATE ROLE "${role}" NOLOGIN;
    END IF;
    IF NOT pg_has_role(current_user, '${role}', 'SET') THEN
        GRANT "${role}" TO CURRENT_USER;
    END IF;
END
$$;

ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${role}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO "${role}";
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO "${role}";

-- The tenant of the current transaction; nothing is visible and nothing can be written without one.
CREATE FUNCTION current_tenant() RETURNS uuid
    LANGUAGE sql STABLE
    RETURN nullif(current_setting('patchbay.tenant', true), '')::uuid;

-- Every migration that makes a table with a tenant_id calls this for it.
CREATE PROCEDURE protect_tenant_table(name regclass)
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format(
        'CREATE POLICY tenant ON %s USING (tenant_id = current_tenant()) WITH CHECK (tenant_id = current_tenant())',
        name);
END
$$;

CREATE TABLE tenant (
    tenant_id  uuid PRIMARY KEY,
    name       text NOT NULL,
    created_at timestamptz NOT NULL
);
CALL protect_tenant_table('tenant');

CREATE TABLE person (
    tenant_id  uuid NOT NULL REFERENCES tenant,
    person_id  uuid NOT NULL,
    name       text NOT NULL,
    email      text,
    role       text NOT NULL CHECK (role IN ('ADMIN', 'ENGINEER', 'CONTACT')),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, person_id)
);
CREATE UNIQUE INDEX person_email ON person (tenant_id, lower(email));
CALL protect_tenant_table('person');

CREATE TABLE file (
    tenant_id  uuid NOT NULL REFERENCES tenant,
    file_id    uuid NOT NULL,
    name       text NOT NULL,
    media_type text NOT NULL,
    size       bigint NOT NULL,
    sha256     text NOT NULL,
    path       text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, file_id)
);
CALL protect_tenant_table('file');

CREATE TABLE event_stream (
    tenant_id       uuid NOT NULL REFERENCES tenant,
    event_id        bigint GENERATED ALWAYS AS IDENTITY,
    at              timestamptz NOT NULL,
    type            text NOT NULL,
    person_id       uuid,
    conversation_id uuid,
    outcome         text NOT NULL,
    correlation     text,
    body            jsonb NOT NULL,
    PRIMARY KEY (tenant_id, event_id)
);
CREATE INDEX event_stream_at ON event_stream (tenant_id, at);
CALL protect_tenant_table('event_stream');

-- Which tenants there are, for the process itself; answers names of nothing but their ids.
CREATE FUNCTION tenant_ids() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT tenant_id FROM tenant ORDER BY created_at;
    END;
