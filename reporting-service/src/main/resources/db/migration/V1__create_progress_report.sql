CREATE TABLE progress_report (
    id                            VARCHAR(40)  NOT NULL PRIMARY KEY,
    plan                          VARCHAR(100) NOT NULL,
    task                          VARCHAR(100) NOT NULL,
    department                    VARCHAR(40)  NOT NULL,
    role                          VARCHAR(20)  NOT NULL,
    period                        VARCHAR(7)   NOT NULL,
    percent_complete              INT          NOT NULL,
    status                        VARCHAR(20)  NOT NULL,
    achievements                  TEXT         NOT NULL,
    problems                      TEXT,
    next_steps                    TEXT,
    author                        VARCHAR(120) NOT NULL,
    filed_at                      DATETIME(6)  NOT NULL,
    filed_on                      DATE         NOT NULL,
    state                         VARCHAR(20)  NOT NULL,
    decided_at                    DATETIME(6),
    decided_on                    DATE,
    decided_by                    VARCHAR(120),
    reason                        VARCHAR(2000),
    is_accepted_within_department BOOLEAN      NOT NULL,
    sequence                      BIGINT,
    version                       BIGINT       NOT NULL,
    CONSTRAINT progress_report_sequence UNIQUE (task, sequence),
    CONSTRAINT progress_report_role CHECK (role IN ('LEAD', 'COOPERATING')),
    CONSTRAINT progress_report_status CHECK (
        (status = 'NOT_STARTED' AND percent_complete = 0)
        OR (status = 'IN_PROGRESS' AND percent_complete BETWEEN 1 AND 99)
        OR (status = 'COMPLETED' AND percent_complete = 100)),
    CONSTRAINT progress_report_state CHECK (
        (state = 'SUBMITTED' AND decided_at IS NULL AND decided_on IS NULL AND decided_by IS NULL AND sequence IS NULL)
        OR (state = 'ACCEPTED' AND decided_at IS NOT NULL AND decided_on IS NOT NULL AND decided_by <> author AND sequence IS NOT NULL)
        OR (state = 'RETURNED' AND decided_at IS NOT NULL AND decided_on IS NOT NULL AND decided_by <> author AND reason IS NOT NULL AND sequence IS NULL)
        OR (state = 'WITHDRAWN' AND decided_at IS NOT NULL AND decided_on IS NOT NULL AND decided_by = author AND sequence IS NULL))
);
CREATE INDEX progress_report_of_plan ON progress_report (plan, state, decided_on);
CREATE INDEX progress_report_of_task ON progress_report (task, state, id);
CREATE INDEX progress_report_of_department ON progress_report (department, id);
