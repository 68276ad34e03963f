-- That something changed, for pages that show it. sequence: given after the commit, to one row after the other, by whoever
-- holds the row of change_event_numbering; pruned_to: the highest sequence that was deleted.
CREATE TABLE change_event (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sequence    BIGINT,
    kind        VARCHAR(30)  NOT NULL,
    plan        VARCHAR(100) NOT NULL,
    task        VARCHAR(100),
    department  VARCHAR(40),
    report      VARCHAR(60),
    happened_at DATETIME(6)  NOT NULL,
    written_at  DATETIME(6)  NOT NULL,
    CONSTRAINT change_event_sequence UNIQUE (sequence)
);
CREATE INDEX change_event_written ON change_event (written_at);
CREATE TABLE change_event_numbering (
    id            INT    NOT NULL PRIMARY KEY,
    last_sequence BIGINT NOT NULL,
    pruned_to     BIGINT NOT NULL,
    CONSTRAINT change_event_numbering_one CHECK (id = 1),
    CONSTRAINT change_event_numbering_order CHECK (pruned_to <= last_sequence)
);
INSERT INTO change_event_numbering (id, last_sequence, pruned_to) VALUES (1, 0, 0);
