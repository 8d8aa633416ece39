-- What a ticket is about in full, and for whom each of its notes was written, and where.

ALTER TABLE ticket ADD COLUMN details text;

ALTER TABLE ticket_note
    ADD COLUMN kind text NOT NULL DEFAULT 'INTERNAL' CHECK (kind IN ('INTERNAL', 'PUBLIC')),
    ADD COLUMN conversation_id uuid;
ALTER TABLE ticket_note ALTER COLUMN kind DROP DEFAULT;
