-- At most one row: of two who know the bootstrap secret at the same moment, one is the first.
CREATE TABLE first_administrator (
    id       INT         NOT NULL PRIMARY KEY,
    username VARCHAR(60) NOT NULL,
    CONSTRAINT first_administrator_only CHECK (id = 1)
);
