CREATE TABLE audit_unsealed (
    entry_id BIGINT NOT NULL PRIMARY KEY,
    CONSTRAINT audit_unsealed_entry FOREIGN KEY (entry_id) REFERENCES audit_entry (id)
);
