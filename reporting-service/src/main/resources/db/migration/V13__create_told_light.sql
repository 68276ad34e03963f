-- Whether the lead of a task was told that its light is red, so that it is told once for each turn.
CREATE TABLE told_light (
    task       VARCHAR(100) NOT NULL PRIMARY KEY,
    is_red     BOOLEAN      NOT NULL,
    changed_at DATETIME(6)  NOT NULL
);
