-- answers: the returned report that this one answers. decided_for: the absent reviewer in whose place it was decided on.
ALTER TABLE progress_report ADD COLUMN answers VARCHAR(40) NULL;
ALTER TABLE progress_report ADD COLUMN decided_for VARCHAR(120) NULL;
ALTER TABLE progress_report ADD CONSTRAINT progress_report_answers FOREIGN KEY (answers) REFERENCES progress_report (id);
ALTER TABLE progress_report ADD CONSTRAINT progress_report_decided_for CHECK (decided_for IS NULL OR state = 'ACCEPTED' OR state = 'RETURNED');
CREATE INDEX progress_report_by_state ON progress_report (state, id);
