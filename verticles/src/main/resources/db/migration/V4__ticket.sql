-- Tickets, what is written about them, and how each came to be as it is.

-- The last number given out. Its row is locked while a ticket is made, so that a tenant's numbers have no gaps.
CREATE TABLE ticket_counter (
    tenant_id   uuid PRIMARY KEY REFERENCES tenant,
    last_number integer NOT NULL
);
CALL protect_tenant_table('ticket_counter');

CREATE TABLE ticket (
    tenant_id       uuid NOT NULL REFERENCES tenant,
    number          integer NOT NULL,
    request         text NOT NULL,
    title           text NOT NULL,
    customer        text,
    priority        text NOT NULL CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'CRITICAL')),
    status          text NOT NULL CHECK (status IN ('OPEN', 'PENDING', 'RESOLVED', 'CLOSED')),
    assignee_id     uuid,
    reporter_id     uuid NOT NULL,
    conversation_id uuid,
    version         integer NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    deleted_at      timestamptz,
    PRIMARY KEY (tenant_id, number),
    UNIQUE (tenant_id, reporter_id, request),
    FOREIGN KEY (tenant_id, reporter_id) REFERENCES person,
    FOREIGN KEY (tenant_id, assignee_id) REFERENCES person
);
CREATE INDEX ticket_customer ON ticket (tenant_id, lower(customer), number);
CREATE INDEX ticket_assignee ON ticket (tenant_id, assignee_id, number);
CALL protect_tenant_table('ticket');

CREATE TABLE ticket_note (
    tenant_id uuid NOT NULL REFERENCES tenant,
    note_id   bigint GENERATED ALWAYS AS IDENTITY,
    number    integer NOT NULL,
    author_id uuid NOT NULL,
    request   text NOT NULL,
    text      text NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, note_id),
    UNIQUE (tenant_id, number, author_id, request),
    FOREIGN KEY (tenant_id, number) REFERENCES ticket,
    FOREIGN KEY (tenant_id, author_id) REFERENCES person
);
CALL protect_tenant_table('ticket_note');

-- One row for each field that changed, those of the creation included: read in order they replay the ticket.
CREATE TABLE ticket_change (
    tenant_id uuid NOT NULL REFERENCES tenant,
    change_id bigint GENERATED ALWAYS AS IDENTITY,
    number    integer NOT NULL,
    person_id uuid NOT NULL,
    at        timestamptz NOT NULL,
    field     text NOT NULL,
    old_value text,
    new_value text,
    PRIMARY KEY (tenant_id, change_id),
    FOREIGN KEY (tenant_id, number) REFERENCES ticket,
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CREATE INDEX ticket_change_number ON ticket_change (tenant_id, number, change_id);
CALL protect_tenant_table('ticket_change');
