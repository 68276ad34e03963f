CREATE TABLE idempotency_record (
    key_hash    CHAR(64)     NOT NULL PRIMARY KEY,
    fingerprint CHAR(64)     NOT NULL,
    caller      VARCHAR(120) NOT NULL,
    status      INT          NOT NULL,
    location    VARCHAR(500),
    entity_tag  VARCHAR(100),
    body        MEDIUMTEXT   NOT NULL,
    created_at  DATETIME(6)  NOT NULL
);
CREATE INDEX idempotency_record_created_at ON idempotency_record (created_at);
