CREATE TABLE session (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    username   VARCHAR(60) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    CONSTRAINT session_of FOREIGN KEY (username) REFERENCES account (username)
);
CREATE INDEX session_expires_at ON session (expires_at);
