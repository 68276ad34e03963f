CREATE TABLE goal (
    id                 VARCHAR(64)    NOT NULL PRIMARY KEY,
    plan_id            VARCHAR(64)    NOT NULL,
    position           INT            NOT NULL,
    name               VARCHAR(200)   NOT NULL,
    wording            VARCHAR(1000)  NOT NULL,
    target             DECIMAL(19, 4) NOT NULL,
    unit               VARCHAR(20)    NOT NULL,
    comparison         VARCHAR(20)    NOT NULL,
    comparison_assumed BOOLEAN        NOT NULL,
    fed_by_assumed     BOOLEAN        NOT NULL,
    fed_by_note        VARCHAR(1000)  NOT NULL,
    CONSTRAINT goal_of FOREIGN KEY (plan_id) REFERENCES plan (id),
    CONSTRAINT goal_position UNIQUE (plan_id, position),
    CONSTRAINT goal_target CHECK (target >= 0)
);
CREATE TABLE goal_indicator (
    goal_id      VARCHAR(64) NOT NULL,
    position     INT         NOT NULL,
    indicator_id VARCHAR(64) NOT NULL,
    PRIMARY KEY (goal_id, position),
    CONSTRAINT goal_indicator_of FOREIGN KEY (goal_id) REFERENCES goal (id)
);
