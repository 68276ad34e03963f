CREATE TABLE instance_announced (
    id      CHAR(36) NOT NULL PRIMARY KEY,
    seen_at BIGINT   NOT NULL
);
CREATE TABLE instance_admitted (
    id CHAR(36) NOT NULL PRIMARY KEY
);
ALTER TABLE audit_unsealed ADD COLUMN instance CHAR(36);
ALTER TABLE audit_unsealed ADD CONSTRAINT audit_unsealed_by FOREIGN KEY (instance) REFERENCES instance_admitted (id);
