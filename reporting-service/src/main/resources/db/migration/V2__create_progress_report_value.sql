CREATE TABLE progress_report_value (
    report_id      VARCHAR(40)    NOT NULL,
    position       INT            NOT NULL,
    indicator      VARCHAR(100)   NOT NULL,
    reported_value DECIMAL(19, 4) NOT NULL,
    PRIMARY KEY (report_id, position),
    CONSTRAINT progress_report_value_once UNIQUE (report_id, indicator),
    CONSTRAINT progress_report_value_of FOREIGN KEY (report_id) REFERENCES progress_report (id),
    CONSTRAINT progress_report_value_sign CHECK (reported_value >= 0)
);
