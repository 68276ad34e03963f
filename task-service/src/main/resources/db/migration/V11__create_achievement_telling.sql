CREATE TABLE achievement_telling (
    id           BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    milestone_id VARCHAR(64) NOT NULL,
    sequence     BIGINT      NOT NULL,
    achieved_on  DATE        NOT NULL,
    told_on      DATE        NOT NULL,
    CONSTRAINT achievement_telling_of FOREIGN KEY (milestone_id) REFERENCES milestone (id),
    CONSTRAINT achievement_telling_sequence UNIQUE (milestone_id, sequence)
);
-- On which day an earlier one was told was not recorded; it was shown from the day of the achievement on.
INSERT INTO achievement_telling (milestone_id, sequence, achieved_on, told_on)
SELECT id, achievement_sequence, achieved_on, achieved_on
FROM milestone
WHERE achieved_on IS NOT NULL
ORDER BY id;
