-- Files that were read into tables that can be asked. The rows themselves lie in the data lake, by dataset id.

-- The same bytes under the same name are the same dataset, whoever brings them and however often.
CREATE TABLE dataset (
    tenant_id  uuid NOT NULL REFERENCES tenant,
    dataset_id uuid NOT NULL,
    file_id    uuid NOT NULL,
    sha256     text NOT NULL,
    name       text NOT NULL,
    profile    jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, dataset_id),
    UNIQUE (tenant_id, sha256, name),
    FOREIGN KEY (tenant_id, file_id) REFERENCES file
);
CALL protect_tenant_table('dataset');

-- Where a dataset may be asked: in the conversations it was brought into.
CREATE TABLE conversation_dataset (
    tenant_id       uuid NOT NULL,
    conversation_id uuid NOT NULL,
    dataset_id      uuid NOT NULL,
    read_at         timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id, dataset_id),
    FOREIGN KEY (tenant_id, dataset_id) REFERENCES dataset
);
CREATE INDEX conversation_dataset_latest ON conversation_dataset (tenant_id, conversation_id, read_at DESC);
CALL protect_tenant_table('conversation_dataset');
