ALTER TABLE milestone ADD COLUMN weight INT;
ALTER TABLE milestone ADD CONSTRAINT milestone_weight CHECK (weight BETWEEN 1 AND 100);
