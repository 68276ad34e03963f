-- A calendar that somebody subscribed to. Of the secret in its address only the hash is kept; a person has few of them,
-- each at a place of its own.
CREATE TABLE calendar_token (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    secret_hash VARCHAR(64)  NOT NULL,
    scope       VARCHAR(20)  NOT NULL,
    subject     VARCHAR(64)  NOT NULL,
    person      VARCHAR(60)  NOT NULL,
    department  VARCHAR(40),
    roles       VARCHAR(200) NOT NULL,
    place       INT          NOT NULL,
    created_at  DATETIME(6)  NOT NULL,
    CONSTRAINT calendar_token_secret UNIQUE (secret_hash),
    CONSTRAINT calendar_token_place UNIQUE (person, place)
);
CREATE TABLE calendar_token_use (
    token_id     BIGINT NOT NULL PRIMARY KEY,
    last_used_at DATETIME(6),
    CONSTRAINT calendar_token_use_of FOREIGN KEY (token_id) REFERENCES calendar_token (id)
);
