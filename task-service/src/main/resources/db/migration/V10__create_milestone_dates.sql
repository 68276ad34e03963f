-- One row for the dates a milestone came with (held_from is null), and one for each time they became others.
CREATE TABLE milestone_dates (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    milestone_id VARCHAR(64) NOT NULL,
    due_date     DATE        NOT NULL,
    act_by       DATE,
    moves        INT         NOT NULL,
    held_from    DATE,
    CONSTRAINT milestone_dates_of FOREIGN KEY (milestone_id) REFERENCES milestone (id),
    CONSTRAINT milestone_dates_act_by CHECK (act_by <= due_date)
);
-- The day to act by of a date that was moved away was not recorded: the service reckons it at its next start.
INSERT INTO milestone_dates (milestone_id, due_date, act_by, moves, held_from)
SELECT m.id, m.original_due_date, CASE WHEN m.original_due_date = m.due_date THEN m.act_by END, 0, NULL
FROM milestone m
ORDER BY m.id;
INSERT INTO milestone_dates (milestone_id, due_date, act_by, moves, held_from)
SELECT c.milestone_id,
       c.to_date,
       CASE WHEN c.to_date = m.due_date THEN m.act_by END,
       (SELECT COUNT(*) FROM due_date_change e WHERE e.milestone_id = c.milestone_id AND e.id <= c.id),
       c.changed_on
FROM due_date_change c
JOIN milestone m ON m.id = c.milestone_id
ORDER BY c.id;
