CREATE TABLE deadline_flag (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    plan_id        VARCHAR(64)  NOT NULL,
    milestone_id   VARCHAR(64)  NOT NULL,
    milestone_name VARCHAR(200) NOT NULL,
    belongs_to     VARCHAR(64)  NOT NULL,
    rung           VARCHAR(20)  NOT NULL,
    state          VARCHAR(20)  NOT NULL,
    due_date       DATE         NOT NULL,
    act_by         DATE         NOT NULL,
    raised_on      DATE         NOT NULL,
    raised_at      DATETIME(6)  NOT NULL,
    CONSTRAINT deadline_flag_once UNIQUE (milestone_id, rung, act_by),
    CONSTRAINT deadline_flag_of FOREIGN KEY (milestone_id) REFERENCES milestone (id)
);
CREATE INDEX deadline_flag_plan ON deadline_flag (plan_id, id);
CREATE TABLE deadline_scan (
    id                  BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    business_day        DATE        NOT NULL,
    started_at          DATETIME(6) NOT NULL,
    started_by          VARCHAR(60) NOT NULL,
    milestones_examined INT         NOT NULL,
    flags_raised        INT         NOT NULL
);
