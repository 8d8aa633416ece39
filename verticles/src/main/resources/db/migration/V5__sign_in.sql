-- Local accounts, sessions, one-time links and API keys. Of every secret only a hash is here.

CREATE TABLE account (
    tenant_id     uuid NOT NULL,
    person_id     uuid NOT NULL,
    login         text NOT NULL CHECK (login = lower(login)),
    password_hash text NOT NULL,
    changed_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, person_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
-- One sign-in page serves every tenant, so a login names one account of the whole installation.
CREATE UNIQUE INDEX account_login ON account (login);
CALL protect_tenant_table('account');

CREATE TABLE web_session (
    tenant_id  uuid NOT NULL,
    token_hash text NOT NULL,
    person_id  uuid NOT NULL,
    created_at timestamptz NOT NULL,
    used_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CREATE UNIQUE INDEX web_session_token ON web_session (token_hash);
CREATE INDEX web_session_person ON web_session (tenant_id, person_id);
CALL protect_tenant_table('web_session');

CREATE TABLE sign_in_link (
    tenant_id  uuid NOT NULL,
    token_hash text NOT NULL,
    person_id  uuid NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CREATE UNIQUE INDEX sign_in_link_token ON sign_in_link (token_hash);
CALL protect_tenant_table('sign_in_link');

CREATE TABLE api_key (
    tenant_id  uuid NOT NULL,
    key_id     uuid NOT NULL,
    token_hash text NOT NULL,
    person_id  uuid NOT NULL,
    name       text NOT NULL,
    role       text NOT NULL CHECK (role IN ('ADMIN', 'ENGINEER', 'CONTACT')),
    created_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (tenant_id, key_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CREATE UNIQUE INDEX api_key_token ON api_key (token_hash);
CALL protect_tenant_table('api_key');

-- What has to be found before the tenant is known; each answers only to somebody who holds the secret or the login.

CREATE FUNCTION account_of_login(wanted text)
    RETURNS TABLE (tenant_id uuid, person_id uuid, password_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT a.tenant_id, a.person_id, a.password_hash FROM account a WHERE a.login = lower(wanted);
    END;

CREATE FUNCTION person_of_session(hash text, created_after timestamptz, used_after timestamptz)
    RETURNS TABLE (tenant_id uuid, person_id uuid, name text, email text, role text, used_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT p.tenant_id, p.person_id, p.name, p.email, p.role, s.used_at
        FROM web_session s JOIN person p USING (tenant_id, person_id)
        WHERE s.token_hash = hash AND s.created_at > created_after AND s.used_at > used_after;
    END;

CREATE FUNCTION person_of_link(hash text, at timestamptz)
    RETURNS TABLE (tenant_id uuid, person_id uuid, name text, email text, role text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT p.tenant_id, p.person_id, p.name, p.email, p.role
        FROM sign_in_link l JOIN person p USING (tenant_id, person_id)
        WHERE l.token_hash = hash AND l.expires_at > at;
    END;

CREATE FUNCTION person_of_api_key(hash text)
    RETURNS TABLE (tenant_id uuid, person_id uuid, role text, key_name text, key_role text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT p.tenant_id, p.person_id, p.role, k.name, k.role
        FROM api_key k JOIN person p USING (tenant_id, person_id)
        WHERE k.token_hash = hash AND k.revoked_at IS NULL;
    END;

-- True once an admin can sign in without a link.
CREATE FUNCTION admin_has_account() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT EXISTS (SELECT FROM account JOIN person p USING (tenant_id, person_id) WHERE p.role = 'ADMIN');
    END;
