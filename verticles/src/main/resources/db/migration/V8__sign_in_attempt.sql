-- Failed sign-ins of each login, whether anybody has it or not, so that neither a restart nor the answer tells more.
-- Of the login only its SHA-256 is here: people type passwords into the wrong field.
CREATE TABLE sign_in_attempt (
    login_hash bytea PRIMARY KEY,
    attempts   integer NOT NULL,
    last_at    timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_last ON sign_in_attempt (last_at);
