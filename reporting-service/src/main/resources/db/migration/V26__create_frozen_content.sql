-- What a published report says, letter for letter; its SHA-256 stands with the report.
CREATE TABLE frozen_content (
    report_id BIGINT     NOT NULL PRIMARY KEY,
    content   MEDIUMTEXT NOT NULL,
    CONSTRAINT frozen_content_of FOREIGN KEY (report_id) REFERENCES period_report (id)
);
