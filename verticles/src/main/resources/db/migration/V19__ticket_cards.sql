-- Where one of the MSP's own people opened a ticket in a chat, its cards follow what is done with it elsewhere.
ALTER TABLE ticket_thread DROP CONSTRAINT ticket_thread_side_check;
ALTER TABLE ticket_thread ADD CONSTRAINT ticket_thread_side_check CHECK (side IN ('INTERNAL', 'CUSTOMER', 'OPENED'));

-- The cards of a thread are looked for among its answers.
CREATE INDEX outbox_answers ON outbox (conversation_id, position);
