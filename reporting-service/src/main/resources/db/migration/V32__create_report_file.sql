-- The files of published reports as they were given out first; they never change.
CREATE TABLE report_file (
    report_id BIGINT      NOT NULL,
    form      VARCHAR(20) NOT NULL,
    sha256    VARCHAR(64) NOT NULL,
    content   LONGBLOB    NOT NULL,
    PRIMARY KEY (report_id, form),
    CONSTRAINT report_file_of FOREIGN KEY (report_id) REFERENCES period_report (id)
);
