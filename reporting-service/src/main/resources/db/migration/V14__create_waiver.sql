CREATE TABLE waiver (
    id                   BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    plan                 VARCHAR(100)  NOT NULL,
    task                 VARCHAR(100)  NOT NULL,
    kind                 VARCHAR(20)   NOT NULL,
    subject              VARCHAR(100)  NOT NULL,
    reason               VARCHAR(2000) NOT NULL,
    granted_by           VARCHAR(120)  NOT NULL,
    granted_at           DATETIME(6)   NOT NULL,
    granted_on           DATE          NOT NULL,
    is_within_department BOOLEAN       NOT NULL,
    revoked_by           VARCHAR(120),
    revoked_at           DATETIME(6),
    revoked_on           DATE,
    revocation_reason    VARCHAR(2000),
    version              BIGINT        NOT NULL,
    CONSTRAINT waiver_kind CHECK (kind = 'CONTRIBUTION' OR kind = 'TARGET'),
    CONSTRAINT waiver_revocation CHECK (
        (revoked_by IS NULL AND revoked_at IS NULL AND revoked_on IS NULL AND revocation_reason IS NULL)
        OR (revoked_by IS NOT NULL AND revoked_at IS NOT NULL AND revoked_on IS NOT NULL
            AND revocation_reason IS NOT NULL))
);
CREATE INDEX waiver_of_plan ON waiver (plan, id);
CREATE INDEX waiver_of_task ON waiver (task, id);
