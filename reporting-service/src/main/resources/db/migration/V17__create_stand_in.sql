CREATE TABLE stand_in (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    absent       VARCHAR(120)  NOT NULL,
    stand_in     VARCHAR(120)  NOT NULL,
    first_day    DATE          NOT NULL,
    last_day     DATE          NOT NULL,
    reason       VARCHAR(2000) NOT NULL,
    appointed_by VARCHAR(120)  NOT NULL,
    appointed_at DATETIME(6)   NOT NULL,
    revoked_by   VARCHAR(120),
    revoked_at   DATETIME(6),
    revoked_on   DATE,
    version      BIGINT        NOT NULL,
    CONSTRAINT stand_in_another CHECK (absent <> stand_in),
    CONSTRAINT stand_in_days CHECK (last_day >= first_day),
    CONSTRAINT stand_in_revoked CHECK (
        (revoked_by IS NULL AND revoked_at IS NULL AND revoked_on IS NULL)
        OR (revoked_by IS NOT NULL AND revoked_at IS NOT NULL AND revoked_on IS NOT NULL))
);
CREATE INDEX stand_in_of_absent ON stand_in (absent, last_day);
CREATE INDEX stand_in_of_person ON stand_in (stand_in, last_day);

-- One row per absent person, locked by every appointment: two for the same days cannot be made at once.
CREATE TABLE stand_in_absent (
    absent       VARCHAR(120) NOT NULL PRIMARY KEY,
    appointments BIGINT       NOT NULL
);
