CREATE TABLE plan (
    id                  VARCHAR(64)  NOT NULL PRIMARY KEY,
    title               VARCHAR(200) NOT NULL,
    starts_on           DATE         NOT NULL,
    ends_on             DATE         NOT NULL,
    span_assumed        BOOLEAN      NOT NULL,
    lead_assumed        BOOLEAN      NOT NULL,
    source_title        VARCHAR(200) NOT NULL,
    preamble            TEXT         NOT NULL,
    objective           TEXT         NOT NULL,
    coordinating_office VARCHAR(40)  NOT NULL,
    fingerprint         VARCHAR(64)  NOT NULL,
    imported_by         VARCHAR(60)  NOT NULL,
    imported_at         DATETIME(6)  NOT NULL,
    yellow_behind       INT          NOT NULL,
    red_behind          INT          NOT NULL,
    stale_after_days    INT          NOT NULL,
    milestone_soon_days INT          NOT NULL,
    report_due_day      INT          NOT NULL,
    version             BIGINT       NOT NULL,
    CONSTRAINT plan_span CHECK (starts_on <= ends_on),
    CONSTRAINT plan_thresholds CHECK (yellow_behind < red_behind)
);
CREATE TABLE plan_section (
    plan_id  VARCHAR(64)  NOT NULL,
    position INT          NOT NULL,
    number   INT          NOT NULL,
    title    VARCHAR(200) NOT NULL,
    PRIMARY KEY (plan_id, position),
    CONSTRAINT plan_section_number UNIQUE (plan_id, number),
    CONSTRAINT plan_section_of FOREIGN KEY (plan_id) REFERENCES plan (id)
);
