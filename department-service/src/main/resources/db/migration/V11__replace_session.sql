-- A session is now told apart from its refresh tokens; those open before this are over.
DROP TABLE session;
CREATE TABLE session (
    id         VARCHAR(36) NOT NULL PRIMARY KEY,
    username   VARCHAR(60) NOT NULL,
    opened_at  DATETIME(6) NOT NULL,
    renewed_at DATETIME(6) NOT NULL,
    ended_at   DATETIME(6),
    CONSTRAINT session_of FOREIGN KEY (username) REFERENCES account (username)
);
CREATE INDEX session_ended_at ON session (ended_at, id);
CREATE INDEX session_renewed_at ON session (renewed_at);
