-- Either a link or an uploaded file.
ALTER TABLE progress_report_evidence MODIFY COLUMN link VARCHAR(2000) NULL;
ALTER TABLE progress_report_evidence ADD COLUMN evidence_id VARCHAR(40) NULL;
ALTER TABLE progress_report_evidence ADD CONSTRAINT progress_report_evidence_file FOREIGN KEY (evidence_id) REFERENCES evidence (id);
ALTER TABLE progress_report_evidence ADD CONSTRAINT progress_report_evidence_either CHECK ((link IS NULL) <> (evidence_id IS NULL));
