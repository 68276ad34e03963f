CREATE TABLE milestone (
    id                   VARCHAR(64)   NOT NULL PRIMARY KEY,
    plan_id              VARCHAR(64)   NOT NULL,
    belongs_to           VARCHAR(64)   NOT NULL,
    name                 VARCHAR(200)  NOT NULL,
    wording              VARCHAR(1000) NOT NULL,
    assumed              BOOLEAN       NOT NULL,
    due_date             DATE          NOT NULL,
    original_due_date    DATE          NOT NULL,
    act_by               DATE          NOT NULL,
    moves                INT           NOT NULL,
    achieved_on          DATE,
    achievement_sequence BIGINT        NOT NULL,
    version              BIGINT        NOT NULL,
    CONSTRAINT milestone_plan FOREIGN KEY (plan_id) REFERENCES plan (id),
    CONSTRAINT milestone_act_by CHECK (act_by <= due_date)
);
CREATE INDEX milestone_belongs_to ON milestone (belongs_to);
CREATE INDEX milestone_open ON milestone (achieved_on, act_by);
CREATE TABLE due_date_change (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    milestone_id VARCHAR(64)   NOT NULL,
    from_date    DATE          NOT NULL,
    to_date      DATE          NOT NULL,
    reason       VARCHAR(1000) NOT NULL,
    changed_by   VARCHAR(60)   NOT NULL,
    changed_at   DATETIME(6)   NOT NULL,
    CONSTRAINT due_date_change_of FOREIGN KEY (milestone_id) REFERENCES milestone (id)
);
