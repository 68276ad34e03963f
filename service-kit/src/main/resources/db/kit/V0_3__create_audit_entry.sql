CREATE TABLE audit_entry (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    occurred_at  DATETIME(6)  NOT NULL,
    business_at  DATETIME(6)  NOT NULL,
    actor        VARCHAR(120) NOT NULL,
    on_behalf_of VARCHAR(120),
    action       VARCHAR(80)  NOT NULL,
    outcome      VARCHAR(20)  NOT NULL,
    subject_kind VARCHAR(60)  NOT NULL,
    subject      VARCHAR(200) NOT NULL,
    before_state MEDIUMTEXT,
    after_state  MEDIUMTEXT,
    origin       VARCHAR(60)  NOT NULL,
    trace_id     CHAR(32)
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor, id);
CREATE INDEX audit_entry_occurred_at ON audit_entry (occurred_at);
