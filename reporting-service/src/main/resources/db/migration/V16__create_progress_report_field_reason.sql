-- Why a report was returned, field by field; pointer: JSON pointer into the report as it was filed.
CREATE TABLE progress_report_field_reason (
    report_id VARCHAR(40)   NOT NULL,
    position  INT           NOT NULL,
    pointer   VARCHAR(200)  NOT NULL,
    reason    VARCHAR(1000) NOT NULL,
    PRIMARY KEY (report_id, position),
    CONSTRAINT progress_report_field_reason_of FOREIGN KEY (report_id) REFERENCES progress_report (id)
);
