-- H2 2.4.240 fails on IN in a check once the connection that created it is closed, hence CASE.
CREATE TABLE progress_telling (
    id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    task_id          VARCHAR(64) NOT NULL,
    sequence         BIGINT      NOT NULL,
    percent_complete INT         NOT NULL,
    status           VARCHAR(20) NOT NULL,
    progress_as_of   DATE        NOT NULL,
    told_on          DATE        NOT NULL,
    CONSTRAINT progress_telling_of FOREIGN KEY (task_id) REFERENCES task (id),
    CONSTRAINT progress_telling_sequence UNIQUE (task_id, sequence),
    CONSTRAINT progress_telling_status CHECK (
        CASE status WHEN 'NOT_STARTED' THEN 1 WHEN 'IN_PROGRESS' THEN 1 WHEN 'COMPLETED' THEN 1 ELSE 0 END = 1),
    CONSTRAINT progress_telling_percent CHECK (percent_complete BETWEEN 0 AND 100)
);
-- On which day an earlier one was told was not recorded; it was not before its report was filed.
INSERT INTO progress_telling (task_id, sequence, percent_complete, status, progress_as_of, told_on)
SELECT id, progress_sequence, percent_complete, status, progress_as_of, progress_as_of
FROM task
WHERE progress_as_of IS NOT NULL
ORDER BY id;
