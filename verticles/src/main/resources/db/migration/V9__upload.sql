-- Who brought a file by the web: only they may attach it to a message.
CREATE TABLE upload (
    tenant_id uuid NOT NULL,
    file_id   uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, file_id),
    FOREIGN KEY (tenant_id, file_id) REFERENCES file ON DELETE CASCADE,
    FOREIGN KEY (tenant_id, person_id) REFERENCES person
);
CALL protect_tenant_table('upload');
