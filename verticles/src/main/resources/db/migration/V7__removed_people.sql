-- People who were removed: their rows stay, for what they wrote; nothing lets them in any more.

ALTER TABLE person ADD COLUMN removed_at timestamptz;

-- Somebody may be invited again under the email of a removed person, as another person.
DROP INDEX person_email;
CREATE UNIQUE INDEX person_email ON person (tenant_id, lower(email)) WHERE removed_at IS NULL;

CREATE OR REPLACE FUNCTION person_of_session(hash text, created_after timestamptz, used_after timestamptz)
    RETURNS TABLE (tenant_id uuid, person_id uuid, name text, email text, role text, used_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT p.tenant_id, p.person_id, p.name, p.email, p.role, s.used_at
        FROM web_session s JOIN person p USING (tenant_id, person_id)
        WHERE s.token_hash = hash AND s.created_at > created_after AND s.used_at > used_after AND p.removed_at IS NULL;
    END;

CREATE OR REPLACE FUNCTION person_of_link(hash text, at timestamptz)
    RETURNS TABLE (tenant_id uuid, person_id uuid, name text, email text, role text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT p.tenant_id, p.person_id, p.name, p.email, p.role
        FROM sign_in_link l JOIN person p USING (tenant_id, person_id)
        WHERE l.token_hash = hash AND l.expires_at > at AND p.removed_at IS NULL;
    END;

CREATE OR REPLACE FUNCTION person_of_api_key(hash text)
    RETURNS TABLE (tenant_id uuid, person_id uuid, role text, key_name text, key_role text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        SELECT p.tenant_id, p.person_id, p.role, k.name, k.role
        FROM api_key k JOIN person p USING (tenant_id, person_id)
        WHERE k.token_hash = hash AND k.revoked_at IS NULL AND p.removed_at IS NULL;
    END;
