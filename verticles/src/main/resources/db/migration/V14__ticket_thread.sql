-- The two threads of a ticket, the customer's and the engineers', and how far each shows what happened.

-- Where cards of customers' tickets go, once an admin has said so.
CREATE TABLE ticket_mirror (
    tenant_id uuid PRIMARY KEY REFERENCES tenant,
    platform  text,
    space     text,
    channel   text
);
CALL protect_tenant_table('ticket_mirror');

-- changes counts what happened to the ticket; due_at is set while something of it is still to be shown. A claim that is
-- past is nobody's.
CREATE TABLE ticket_thread (
    tenant_id       uuid NOT NULL,
    number          integer NOT NULL,
    side            text NOT NULL CHECK (side IN ('INTERNAL', 'CUSTOMER')),
    platform        text NOT NULL,
    space           text NOT NULL,
    channel         text NOT NULL,
    thread          text NOT NULL,
    conversation_id uuid,
    changes         bigint NOT NULL DEFAULT 0,
    shown_note      bigint NOT NULL DEFAULT 0,
    due_at          timestamptz,
    claimed_until   timestamptz,
    attempts        integer NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, number, side),
    FOREIGN KEY (tenant_id, number) REFERENCES ticket
);
CREATE INDEX ticket_thread_due ON ticket_thread (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ticket_thread_conversation ON ticket_thread (tenant_id, conversation_id);
CREATE INDEX ticket_note_number ON ticket_note (tenant_id, number, note_id);
CALL protect_tenant_table('ticket_thread');

-- Claims the thread that has waited longest.
CREATE FUNCTION claim_ticket_thread(hold interval)
    RETURNS TABLE (tenant uuid, ticket integer, thread_side text)
    LANGUAGE sql SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        UPDATE ticket_thread SET claimed_until = now() + hold, attempts = attempts + 1
        WHERE (tenant_id, number, side) = (
            SELECT tenant_id, number, side FROM ticket_thread
            WHERE due_at <= now() AND (claimed_until IS NULL OR claimed_until < now())
            ORDER BY due_at LIMIT 1
            FOR UPDATE SKIP LOCKED)
        RETURNING tenant_id, number, side;
    END;

-- Frees what a process that is gone had claimed; for a database that only one process uses at a time.
CREATE FUNCTION release_ticket_threads() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public
    BEGIN ATOMIC
        UPDATE ticket_thread SET claimed_until = NULL WHERE claimed_until IS NOT NULL;
    END;
