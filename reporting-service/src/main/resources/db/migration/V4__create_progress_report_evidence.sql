-- subject: the indicator or milestone of the same report that the evidence is for.
CREATE TABLE progress_report_evidence (
    report_id VARCHAR(40)   NOT NULL,
    position  INT           NOT NULL,
    subject   VARCHAR(100)  NOT NULL,
    title     VARCHAR(200)  NOT NULL,
    link      VARCHAR(2000) NOT NULL,
    PRIMARY KEY (report_id, position),
    CONSTRAINT progress_report_evidence_of FOREIGN KEY (report_id) REFERENCES progress_report (id)
);
