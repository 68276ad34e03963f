CREATE TABLE supervision_order (
    place        BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    order_id     VARCHAR(100)  NOT NULL,
    plan_id      VARCHAR(64)   NOT NULL,
    issue_year   INT           NOT NULL,
    issue_number INT           NOT NULL,
    belongs_to   VARCHAR(64)   NOT NULL,
    milestone_id VARCHAR(64),
    flag_id      BIGINT,
    department   VARCHAR(40)   NOT NULL,
    demand       VARCHAR(2000) NOT NULL,
    reply_by     DATE          NOT NULL,
    state        VARCHAR(20)   NOT NULL,
    issued_by    VARCHAR(60)   NOT NULL,
    issued_on    DATE          NOT NULL,
    issued_at    DATETIME(6)   NOT NULL,
    version      BIGINT        NOT NULL,
    CONSTRAINT supervision_order_id UNIQUE (order_id),
    CONSTRAINT supervision_order_number UNIQUE (plan_id, issue_year, issue_number),
    CONSTRAINT supervision_order_plan FOREIGN KEY (plan_id) REFERENCES plan (id),
    CONSTRAINT supervision_order_milestone FOREIGN KEY (milestone_id) REFERENCES milestone (id),
    CONSTRAINT supervision_order_flag FOREIGN KEY (flag_id) REFERENCES deadline_flag (id),
    CONSTRAINT supervision_order_reply_by CHECK (reply_by >= issued_on)
);
CREATE INDEX supervision_order_department ON supervision_order (department, place);
CREATE TABLE supervision_step (
    order_place BIGINT        NOT NULL,
    position    INT           NOT NULL,
    step        VARCHAR(20)   NOT NULL,
    words       VARCHAR(4000) NOT NULL,
    taken_by    VARCHAR(60)   NOT NULL,
    taken_on    DATE          NOT NULL,
    taken_at    DATETIME(6)   NOT NULL,
    PRIMARY KEY (order_place, position),
    CONSTRAINT supervision_step_of FOREIGN KEY (order_place) REFERENCES supervision_order (place)
);
