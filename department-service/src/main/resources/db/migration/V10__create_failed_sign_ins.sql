-- By the SHA-256 of the name that was tried, whether or not there is such an account.
CREATE TABLE failed_sign_ins (
    name_hash    VARCHAR(64) NOT NULL PRIMARY KEY,
    failures     INT         NOT NULL,
    locked_until DATETIME(6),
    forgotten_at DATETIME(6) NOT NULL
);
CREATE INDEX failed_sign_ins_forgotten_at ON failed_sign_ins (forgotten_at);
