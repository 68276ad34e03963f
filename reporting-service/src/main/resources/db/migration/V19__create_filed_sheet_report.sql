CREATE TABLE filed_sheet_report (
    content_hash VARCHAR(64) NOT NULL,
    position     INT         NOT NULL,
    report_id    VARCHAR(40) NOT NULL,
    PRIMARY KEY (content_hash, position),
    CONSTRAINT filed_sheet_report_once UNIQUE (report_id),
    CONSTRAINT filed_sheet_report_of FOREIGN KEY (content_hash) REFERENCES filed_sheet (content_hash),
    CONSTRAINT filed_sheet_report_is FOREIGN KEY (report_id) REFERENCES progress_report (id)
);
