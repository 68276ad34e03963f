CREATE TABLE reminder_ladder (
    plan_id                       VARCHAR(64)  NOT NULL PRIMARY KEY,
    days_before                   VARCHAR(100) NOT NULL,
    overdue_every_days            INT          NOT NULL,
    head_from_days_left           INT          NOT NULL,
    office_from_working_days_late INT          NOT NULL,
    climb_after_working_days      INT          NOT NULL,
    report_days_before            VARCHAR(100) NOT NULL,
    review_after_working_days     INT          NOT NULL,
    version                       BIGINT       NOT NULL,
    CONSTRAINT reminder_ladder_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
