ALTER TABLE deadline_scan ADD COLUMN milestones_passed_over INT NOT NULL DEFAULT 0;
