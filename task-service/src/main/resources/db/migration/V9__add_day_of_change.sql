-- The business day is that of Asia/Shanghai, eight hours ahead of the recorded instants all year.
ALTER TABLE due_date_change ADD COLUMN changed_on DATE;
UPDATE due_date_change SET changed_on = CAST(TIMESTAMPADD(HOUR, 8, changed_at) AS DATE);
ALTER TABLE due_date_change MODIFY COLUMN changed_on DATE NOT NULL;
CREATE INDEX due_date_change_time ON due_date_change (changed_at, id);
ALTER TABLE target_change ADD COLUMN changed_on DATE;
UPDATE target_change SET changed_on = CAST(TIMESTAMPADD(HOUR, 8, changed_at) AS DATE);
ALTER TABLE target_change MODIFY COLUMN changed_on DATE NOT NULL;
CREATE INDEX target_change_time ON target_change (changed_at, id);
