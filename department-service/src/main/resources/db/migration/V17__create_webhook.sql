CREATE TABLE webhook (
    id              VARCHAR(40)   NOT NULL PRIMARY KEY,
    department      VARCHAR(40)   NOT NULL,
    person          VARCHAR(60),
    channel         VARCHAR(20)   NOT NULL,
    name            VARCHAR(100)  NOT NULL,
    sealed_address  VARCHAR(6000) NOT NULL,
    shown_address   VARCHAR(300)  NOT NULL,
    sealed_secret   VARCHAR(2000),
    is_enabled      BOOLEAN       NOT NULL,
    switched_off_at DATETIME(6),
    failing_since   DATETIME(6),
    version         BIGINT        NOT NULL,
    CONSTRAINT webhook_department FOREIGN KEY (department) REFERENCES department (code)
);
CREATE INDEX webhook_of_department ON webhook (department, is_enabled);
