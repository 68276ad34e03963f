CREATE TABLE setting_change (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    plan_id    VARCHAR(64)   NOT NULL,
    setting    VARCHAR(40)   NOT NULL,
    from_value VARCHAR(40)   NOT NULL,
    to_value   VARCHAR(40)   NOT NULL,
    reason     VARCHAR(1000),
    changed_by VARCHAR(60)   NOT NULL,
    changed_on DATE          NOT NULL,
    changed_at DATETIME(6)   NOT NULL,
    CONSTRAINT setting_change_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
CREATE INDEX setting_change_time ON setting_change (changed_at, id);
