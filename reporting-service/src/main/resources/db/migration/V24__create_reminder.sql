-- Once for each occasion: a month's rung of a plan, or a day on which reports of a plan had waited too long.
CREATE TABLE reminder (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    scan_id        BIGINT       NOT NULL,
    plan           VARCHAR(100) NOT NULL,
    kind           VARCHAR(20)  NOT NULL,
    occasion       VARCHAR(200) NOT NULL,
    rung           VARCHAR(20)  NOT NULL,
    sent_on        DATE         NOT NULL,
    sent_at        DATETIME(6)  NOT NULL,
    borrowed_at    DATETIME(6)  NOT NULL,
    is_stale       BOOLEAN      NOT NULL,
    is_by_calendar BOOLEAN      NOT NULL,
    CONSTRAINT reminder_once UNIQUE (occasion),
    CONSTRAINT reminder_kind CHECK (kind IN ('REPORT_OWED', 'REPORT_WAITING')),
    CONSTRAINT reminder_by FOREIGN KEY (scan_id) REFERENCES reminder_scan (id)
);

-- roles: whose people of the department it was for, with commas between.
CREATE TABLE reminder_notice (
    reminder_id BIGINT       NOT NULL,
    position    INT          NOT NULL,
    department  VARCHAR(40)  NOT NULL,
    roles       VARCHAR(100) NOT NULL,
    title       VARCHAR(200) NOT NULL,
    PRIMARY KEY (reminder_id, position),
    CONSTRAINT reminder_notice_once UNIQUE (reminder_id, department),
    CONSTRAINT reminder_notice_of FOREIGN KEY (reminder_id) REFERENCES reminder (id)
);

-- Each report that waits for review is told of once for each of its rungs.
CREATE TABLE reminder_report (
    report_id   VARCHAR(40) NOT NULL,
    rung        INT         NOT NULL,
    reminder_id BIGINT      NOT NULL,
    PRIMARY KEY (report_id, rung),
    CONSTRAINT reminder_report_of FOREIGN KEY (reminder_id) REFERENCES reminder (id)
);

-- One row per plan, locked by whoever sends its reminders: two instances cannot send them at once.
CREATE TABLE reminder_plan (
    plan VARCHAR(100) NOT NULL PRIMARY KEY,
    held BIGINT       NOT NULL
);
