-- Rows are added and never changed: what no longer stands is said by a further row.
CREATE TABLE ledger_entry (
    id             BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind           VARCHAR(20)    NOT NULL,
    plan           VARCHAR(100)   NOT NULL,
    task           VARCHAR(100)   NOT NULL,
    indicator      VARCHAR(100)   NOT NULL,
    department     VARCHAR(40)    NOT NULL,
    role           VARCHAR(20)    NOT NULL,
    period         VARCHAR(7)     NOT NULL,
    figure         DECIMAL(19, 4) NOT NULL,
    valid_on       DATE           NOT NULL,
    known_on       DATE           NOT NULL,
    known_at       DATETIME(6)    NOT NULL,
    author         VARCHAR(120)   NOT NULL,
    reviewer       VARCHAR(120),
    report         VARCHAR(40)    NOT NULL,
    reason         VARCHAR(2000),
    evidence_items INT            NOT NULL,
    reverses       BIGINT,
    CONSTRAINT ledger_entry_once UNIQUE (report, indicator, kind),
    CONSTRAINT ledger_entry_reversed_once UNIQUE (reverses),
    CONSTRAINT ledger_entry_of FOREIGN KEY (report) REFERENCES progress_report (id),
    CONSTRAINT ledger_entry_reverses FOREIGN KEY (reverses) REFERENCES ledger_entry (id),
    CONSTRAINT ledger_entry_role CHECK (role = 'LEAD' OR role = 'COOPERATING'),
    CONSTRAINT ledger_entry_sign CHECK (figure >= 0 AND evidence_items >= 0),
    CONSTRAINT ledger_entry_kind CHECK (
        (kind = 'CLAIMED' AND reviewer IS NULL AND reverses IS NULL)
        OR (kind = 'VERIFIED' AND reviewer <> author AND reverses IS NULL)
        OR (kind = 'DROPPED' AND reviewer IS NOT NULL AND reverses IS NULL)
        OR (kind = 'REVERSED' AND reviewer <> author AND reason IS NOT NULL AND reverses IS NOT NULL))
);
CREATE INDEX ledger_entry_of_plan ON ledger_entry (plan, id);
CREATE INDEX ledger_entry_of_task ON ledger_entry (task, id);
CREATE INDEX ledger_entry_of_indicator ON ledger_entry (indicator, id);
CREATE INDEX ledger_entry_of_department ON ledger_entry (department, id);
