ALTER TABLE progress_report_value ADD COLUMN reason VARCHAR(2000);
