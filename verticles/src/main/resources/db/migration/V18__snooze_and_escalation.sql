-- Tickets that are out of the way until a time, tickets that need more than who works on them, and what is to be
-- announced of either to the MSP's own people.

-- A ticket comes back by itself at wakes_at; the place is where it was snoozed, if that was in a chat of the MSP's own.
-- A claim that is past is nobody's.
CREATE TABLE ticket_snooze (
    tenant_id     uuid NOT NULL,
    number        integer NOT NULL,
    wakes_at      timestamptz NOT NULL,
    platform      text,
    space         text,
    channel       text,
    thread        text,
    claimed_until timestamptz,
    PRIMARY KEY (tenant_id, number),
    FOREIGN KEY (tenant_id, number) REFERENCES ticket
);
CREATE INDEX ticket_snooze_due ON ticket_snooze (wakes_at);
CALL protect_tenant_table('ticket_snooze');

CREATE TABLE ticket_escalation (
    tenant_id uuid NOT NULL,
    number    integer NOT NULL,
    person_id uuid NOT NULL,
    at        timestamptz NOT NULL,
    reason    text NOT NULL,
    PRIMARY KEY (tenant_id, number),
    FOREIGN KEY (tenant_id, number) REFERENCES ticket,
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CALL protect_tenant_table('ticket_escalation');

-- A time that has come is nobody's change.
ALTER TABLE ticket_change ALTER COLUMN person_id DROP NOT NULL;

-- What waits to be announced; a row ends with its announcement. below names the post into whose thread it goes.
CREATE TABLE ticket_notice (
    tenant_id     uuid NOT NULL,
    notice_id     bigint GENERATED ALWAYS AS IDENTITY,
    number        integer NOT NULL,
    text          text NOT NULL,
    platform      text NOT NULL,
    space         text NOT NULL,
    channel       text NOT NULL,
    thread        text NOT NULL,
    below         text,
    due_at        timestamptz NOT NULL DEFAULT now(),
    claimed_until timestamptz,
    attempts      integer NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, notice_id),
    FOREIGN KEY (tenant_id, number) REFERENCES ticket
);
CREATE INDEX ticket_notice_due ON ticket_notice (due_at);
CALL protect_tenant_table('ticket_notice');

-- Claims the snoozed ticket whose time came first.
CREATE FUNCTION claim_snoozed_ticket(at timestamptz, hold interval)
    RETURNS TABLE (tenant uuid, ticket integer)
    LANGUAGE sql SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        UPDATE ticket_snooze SET claimed_until = now() + hold
        WHERE (tenant_id, number) = (
            SELECT tenant_id, number FROM ticket_snooze
            WHERE wakes_at <= at AND (claimed_until IS NULL OR claimed_until < now())
            ORDER BY wakes_at LIMIT 1
            FOR UPDATE SKIP LOCKED)
        RETURNING tenant_id, number;
    END;

-- Claims the notice that has waited longest.
CREATE FUNCTION claim_ticket_notice(hold interval)
    RETURNS TABLE (tenant uuid, notice bigint)
    LANGUAGE sql SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        UPDATE ticket_notice SET claimed_until = now() + hold, attempts = attempts + 1
        WHERE (tenant_id, notice_id) = (
            SELECT tenant_id, notice_id FROM ticket_notice
            WHERE due_at <= now() AND (claimed_until IS NULL OR claimed_until < now())
            ORDER BY due_at LIMIT 1
            FOR UPDATE SKIP LOCKED)
        RETURNING tenant_id, notice_id;
    END;

-- Frees what a process that is gone had claimed; for a database that only one process uses at a time.
CREATE FUNCTION release_ticket_notices() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        UPDATE ticket_notice SET claimed_until = NULL WHERE claimed_until IS NOT NULL;
        UPDATE ticket_snooze SET claimed_until = NULL WHERE claimed_until IS NOT NULL;
    END;
