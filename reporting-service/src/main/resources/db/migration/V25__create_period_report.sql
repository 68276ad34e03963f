CREATE TABLE period_report (
    id                BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    plan              VARCHAR(100) NOT NULL,
    kind              VARCHAR(20)  NOT NULL,
    period            VARCHAR(10)  NOT NULL,
    last_day          DATE         NOT NULL,
    known_at          DATE,
    edition           INT          NOT NULL,
    corrects          BIGINT,
    corrected_by      BIGINT,
    changes           VARCHAR(2000),
    reason            VARCHAR(2000),
    state             VARCHAR(20)  NOT NULL,
    number_year       INT,
    number_in_year    INT,
    content_hash      VARCHAR(64),
    drafted_by        VARCHAR(120) NOT NULL,
    drafted_at        DATETIME(6)  NOT NULL,
    published_by      VARCHAR(120),
    published_at      DATETIME(6),
    published_on      DATE,
    withdrawn_by      VARCHAR(120),
    withdrawn_at      DATETIME(6),
    withdrawn_on      DATE,
    withdrawal_reason VARCHAR(2000),
    draft_of          VARCHAR(150),
    edition_of        VARCHAR(160),
    version           BIGINT       NOT NULL,
    CONSTRAINT period_report_one_draft UNIQUE (draft_of),
    CONSTRAINT period_report_edition UNIQUE (edition_of),
    CONSTRAINT period_report_numbered UNIQUE (plan, kind, number_year, number_in_year),
    CONSTRAINT period_report_kind CHECK (kind IN ('MONTHLY', 'QUARTERLY', 'ANNUAL', 'MEETING')),
    CONSTRAINT period_report_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    CONSTRAINT period_report_draft CHECK ((state = 'DRAFT') = (draft_of IS NOT NULL)),
    CONSTRAINT period_report_of_corrected FOREIGN KEY (corrects) REFERENCES period_report (id),
    CONSTRAINT period_report_correction CHECK (
        (corrects IS NULL AND changes IS NULL AND reason IS NULL)
        OR (corrects IS NOT NULL AND changes IS NOT NULL AND reason IS NOT NULL)),
    CONSTRAINT period_report_publication CHECK (
        (number_year IS NULL AND number_in_year IS NULL AND content_hash IS NULL AND published_by IS NULL
            AND published_at IS NULL AND published_on IS NULL AND edition_of IS NULL AND state <> 'PUBLISHED')
        OR (number_year IS NOT NULL AND number_in_year IS NOT NULL AND content_hash IS NOT NULL
            AND published_by IS NOT NULL AND published_at IS NOT NULL AND published_on IS NOT NULL
            AND edition_of IS NOT NULL AND state <> 'DRAFT')),
    CONSTRAINT period_report_withdrawal CHECK (
        (withdrawn_by IS NULL AND withdrawn_at IS NULL AND withdrawn_on IS NULL AND withdrawal_reason IS NULL
            AND state <> 'WITHDRAWN')
        OR (withdrawn_by IS NOT NULL AND withdrawn_at IS NOT NULL AND withdrawn_on IS NOT NULL
            AND withdrawal_reason IS NOT NULL AND state = 'WITHDRAWN'))
);
CREATE INDEX period_report_of_plan ON period_report (plan, kind, period);

CREATE TABLE period_report_highlight (
    report_id BIGINT       NOT NULL,
    position  INT          NOT NULL,
    task      VARCHAR(100) NOT NULL,
    PRIMARY KEY (report_id, position),
    CONSTRAINT period_report_highlight_of FOREIGN KEY (report_id) REFERENCES period_report (id)
);

CREATE TABLE period_report_text (
    report_id BIGINT      NOT NULL,
    position  INT         NOT NULL,
    section   VARCHAR(20) NOT NULL,
    words     TEXT        NOT NULL,
    PRIMARY KEY (report_id, position),
    CONSTRAINT period_report_text_of FOREIGN KEY (report_id) REFERENCES period_report (id)
);

-- The last number given to a report of a plan and kind in a year. It counts within the transaction that publishes it.
CREATE TABLE period_report_number (
    plan        VARCHAR(100) NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    number_year INT          NOT NULL,
    last_number INT          NOT NULL,
    PRIMARY KEY (plan, kind, number_year)
);
