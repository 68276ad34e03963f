CREATE TABLE deadline_watch (
    milestone_id VARCHAR(64) NOT NULL PRIMARY KEY,
    next_on      DATE        NOT NULL,
    CONSTRAINT deadline_watch_of FOREIGN KEY (milestone_id) REFERENCES milestone (id)
);
CREATE INDEX deadline_watch_next ON deadline_watch (next_on, milestone_id);
INSERT INTO deadline_watch (milestone_id, next_on) SELECT id, '2000-01-01' FROM milestone WHERE achieved_on IS NULL;
