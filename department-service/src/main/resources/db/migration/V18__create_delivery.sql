-- One row for each notice, channel and target. Attempts are leased by next_attempt_at (real time); not_before is business time.
CREATE TABLE delivery (
    id               BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    notice_id        VARCHAR(40)  NOT NULL,
    department       VARCHAR(40)  NOT NULL,
    channel          VARCHAR(20)  NOT NULL,
    target           VARCHAR(100) NOT NULL,
    person           VARCHAR(60),
    state            VARCHAR(20)  NOT NULL,
    attempts         INT          NOT NULL,
    not_before       DATETIME(6)  NOT NULL,
    next_attempt_at  DATETIME(6)  NOT NULL,
    first_attempt_at DATETIME(6),
    sent_at          DATETIME(6),
    failure          VARCHAR(300),
    CONSTRAINT delivery_once UNIQUE (notice_id, channel, target),
    CONSTRAINT delivery_of_notice FOREIGN KEY (notice_id) REFERENCES notice (id),
    CONSTRAINT delivery_state CHECK (state IN ('WAITING', 'SENT', 'FAILED'))
);
CREATE INDEX delivery_due ON delivery (state, next_attempt_at);
CREATE INDEX delivery_of_department ON delivery (department, id);
CREATE INDEX delivery_to_target ON delivery (target, first_attempt_at);
CREATE TABLE delivery_attempt (
    delivery_id BIGINT      NOT NULL,
    number      INT         NOT NULL,
    begun_at    DATETIME(6) NOT NULL,
    ended_at    DATETIME(6),
    outcome     VARCHAR(20) NOT NULL,
    failure     VARCHAR(300),
    PRIMARY KEY (delivery_id, number),
    CONSTRAINT delivery_attempt_of FOREIGN KEY (delivery_id) REFERENCES delivery (id)
);
