CREATE TABLE indicator (
    id                 VARCHAR(64)    NOT NULL PRIMARY KEY,
    plan_id            VARCHAR(64)    NOT NULL,
    task_id            VARCHAR(64)    NOT NULL,
    name               VARCHAR(200)   NOT NULL,
    wording            VARCHAR(1000)  NOT NULL,
    target             DECIMAL(19, 4) NOT NULL,
    original_target    DECIMAL(19, 4) NOT NULL,
    unit               VARCHAR(20)    NOT NULL,
    comparison         VARCHAR(20)    NOT NULL,
    comparison_assumed BOOLEAN        NOT NULL,
    due_date           DATE           NOT NULL,
    due_date_assumed   BOOLEAN        NOT NULL,
    target_changes     INT            NOT NULL,
    version            BIGINT         NOT NULL,
    CONSTRAINT indicator_of FOREIGN KEY (task_id) REFERENCES task (id),
    CONSTRAINT indicator_target CHECK (target >= 0)
);
CREATE TABLE target_change (
    id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    indicator_id VARCHAR(64)    NOT NULL,
    from_target  DECIMAL(19, 4) NOT NULL,
    to_target    DECIMAL(19, 4) NOT NULL,
    reason       VARCHAR(1000)  NOT NULL,
    changed_by   VARCHAR(60)    NOT NULL,
    changed_at   DATETIME(6)    NOT NULL,
    CONSTRAINT target_change_of FOREIGN KEY (indicator_id) REFERENCES indicator (id)
);
