CREATE TABLE progress_report_achievement (
    report_id   VARCHAR(40)  NOT NULL,
    position    INT          NOT NULL,
    milestone   VARCHAR(100) NOT NULL,
    achieved_on DATE         NOT NULL,
    PRIMARY KEY (report_id, position),
    CONSTRAINT progress_report_achievement_once UNIQUE (report_id, milestone),
    CONSTRAINT progress_report_achievement_of FOREIGN KEY (report_id) REFERENCES progress_report (id)
);
