-- One row per task, locked by every acceptance: acceptances of one task happen one after the other.
CREATE TABLE task_acceptance (
    task          VARCHAR(100) NOT NULL PRIMARY KEY,
    last_sequence BIGINT       NOT NULL
);
