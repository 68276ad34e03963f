CREATE TABLE borrowed_copy (
    kind       VARCHAR(40)  NOT NULL,
    id         VARCHAR(100) NOT NULL,
    content    MEDIUMTEXT   NOT NULL,
    fetched_at DATETIME(6)  NOT NULL,
    PRIMARY KEY (kind, id)
);
