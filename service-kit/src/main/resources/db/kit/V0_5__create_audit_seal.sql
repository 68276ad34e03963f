CREATE TABLE audit_seal (
    sequence      BIGINT      NOT NULL PRIMARY KEY,
    entry_id      BIGINT      NOT NULL,
    previous_hash CHAR(64)    NOT NULL,
    hash          CHAR(64)    NOT NULL,
    sealed_at     DATETIME(6) NOT NULL,
    CONSTRAINT audit_seal_entry UNIQUE (entry_id),
    CONSTRAINT audit_seal_of FOREIGN KEY (entry_id) REFERENCES audit_entry (id)
);
