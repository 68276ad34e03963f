-- What was decided about the ranking of a plan, never changed; number: the version of the plan's settings it made.
CREATE TABLE ranking_decision (
    id                     BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    plan                   VARCHAR(100)  NOT NULL,
    number                 BIGINT        NOT NULL,
    is_on                  BOOLEAN       NOT NULL,
    lead_weight            INT           NOT NULL,
    cooperating_weight     INT           NOT NULL,
    minimum_tasks          INT           NOT NULL,
    minimum_verified_tasks INT           NOT NULL,
    from_expected_percent  INT           NOT NULL,
    reason                 VARCHAR(2000) NOT NULL,
    decided_by             VARCHAR(120)  NOT NULL,
    decided_at             DATETIME(6)   NOT NULL,
    decided_on             DATE          NOT NULL,
    CONSTRAINT ranking_decision_once UNIQUE (plan, number),
    CONSTRAINT ranking_decision_weights CHECK (
        lead_weight BETWEEN 0 AND 10 AND cooperating_weight BETWEEN 0 AND 10 AND lead_weight + cooperating_weight > 0),
    CONSTRAINT ranking_decision_minimum CHECK (
        minimum_verified_tasks >= 0 AND minimum_tasks >= minimum_verified_tasks),
    CONSTRAINT ranking_decision_expected CHECK (from_expected_percent BETWEEN 1 AND 100)
);

-- One row per plan, locked by whoever decides on its ranking or appeals: two cannot do so at once.
CREATE TABLE ranking_plan (
    plan VARCHAR(100) NOT NULL PRIMARY KEY,
    held BIGINT       NOT NULL
);
