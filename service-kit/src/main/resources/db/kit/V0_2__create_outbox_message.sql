CREATE TABLE outbox_message (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message_key     CHAR(36)     NOT NULL,
    destination     VARCHAR(60)  NOT NULL,
    payload         MEDIUMTEXT   NOT NULL,
    trace_parent    VARCHAR(60),
    created_at      DATETIME(6)  NOT NULL,
    attempts        INT          NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(6)  NOT NULL,
    last_failure    VARCHAR(500),
    delivered_at    DATETIME(6),
    CONSTRAINT outbox_message_key UNIQUE (message_key)
);
CREATE INDEX outbox_message_waiting ON outbox_message (delivered_at, next_attempt_at, id);
