ALTER TABLE indicator ADD COLUMN feeds VARCHAR(64);
ALTER TABLE indicator ADD COLUMN feeds_assumed BOOLEAN DEFAULT FALSE NOT NULL;
UPDATE indicator
SET feeds = (SELECT g.id
             FROM goal g
             JOIN goal_indicator f ON f.goal_id = g.id
             WHERE f.indicator_id = indicator.id
             ORDER BY g.position
             LIMIT 1);
UPDATE indicator SET feeds_assumed = TRUE WHERE feeds IN (SELECT id FROM goal WHERE fed_by_assumed = TRUE);
