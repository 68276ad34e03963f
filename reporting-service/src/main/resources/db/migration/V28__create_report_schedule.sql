-- When the reports of a plan are drafted, where the coordinating office has decided it; of each kind the day on which it was
-- decided last, null while it is as usual.
CREATE TABLE report_schedule (
    plan                 VARCHAR(100) NOT NULL PRIMARY KEY,
    monthly_on           BOOLEAN      NOT NULL,
    monthly_day          INT          NOT NULL,
    quarterly_on         BOOLEAN      NOT NULL,
    quarterly_day        INT          NOT NULL,
    annual_on            BOOLEAN      NOT NULL,
    annual_month         INT          NOT NULL,
    annual_day           INT          NOT NULL,
    meeting_on           BOOLEAN      NOT NULL,
    meeting_month        INT          NOT NULL,
    meeting_day          INT          NOT NULL,
    monthly_decided_on   DATE,
    quarterly_decided_on DATE,
    annual_decided_on    DATE,
    meeting_decided_on   DATE,
    version              BIGINT       NOT NULL,
    CONSTRAINT report_schedule_days CHECK (monthly_day BETWEEN 1 AND 28 AND quarterly_day BETWEEN 1 AND 28),
    CONSTRAINT report_schedule_dates CHECK (
        annual_month BETWEEN 1 AND 12 AND annual_day BETWEEN 1 AND 31
        AND meeting_month BETWEEN 1 AND 12 AND meeting_day BETWEEN 1 AND 31)
);

-- The working day on which a schedule's draft was due, and what there is one such draft of, whatever becomes of it; null
-- where a person began the report.
ALTER TABLE period_report ADD COLUMN due_on DATE NULL;
ALTER TABLE period_report ADD COLUMN scheduled_of VARCHAR(150) NULL;
ALTER TABLE period_report ADD CONSTRAINT period_report_scheduled UNIQUE (scheduled_of);
ALTER TABLE period_report ADD CONSTRAINT period_report_on_schedule CHECK ((due_on IS NULL) = (scheduled_of IS NULL));
