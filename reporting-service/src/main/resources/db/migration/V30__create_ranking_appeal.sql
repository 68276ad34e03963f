-- answer: what was corrected where it was upheld, else the reason of the rejection; corrected_on: when, as was said.
CREATE TABLE ranking_appeal (
    id                   BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    plan                 VARCHAR(100)  NOT NULL,
    department           VARCHAR(40)   NOT NULL,
    ranking_day          DATE          NOT NULL,
    grounds              VARCHAR(4000) NOT NULL,
    author               VARCHAR(120)  NOT NULL,
    filed_at             DATETIME(6)   NOT NULL,
    filed_on             DATE          NOT NULL,
    state                VARCHAR(20)   NOT NULL,
    answer               VARCHAR(2000),
    answered_by          VARCHAR(120),
    answered_at          DATETIME(6),
    answered_on          DATE,
    corrected_on         DATE,
    is_within_department BOOLEAN       NOT NULL,
    version              BIGINT        NOT NULL,
    CONSTRAINT ranking_appeal_state CHECK (state IN ('OPEN', 'UPHELD', 'REJECTED')),
    CONSTRAINT ranking_appeal_answer CHECK (
        (state = 'OPEN' AND answer IS NULL AND answered_by IS NULL AND answered_at IS NULL AND answered_on IS NULL)
        OR (state <> 'OPEN' AND answer IS NOT NULL AND answered_by IS NOT NULL AND answered_at IS NOT NULL
            AND answered_on IS NOT NULL)),
    CONSTRAINT ranking_appeal_corrected CHECK (
        (state = 'UPHELD' AND corrected_on IS NOT NULL) OR (state <> 'UPHELD' AND corrected_on IS NULL))
);
CREATE INDEX ranking_appeal_of_plan ON ranking_appeal (plan, ranking_day);
CREATE INDEX ranking_appeal_of_department ON ranking_appeal (department, id);
