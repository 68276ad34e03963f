-- Which contents the store of evidence may hold. noted_at: when one was last uploaded, real time.
CREATE TABLE evidence_content (
    sha256        VARCHAR(64) NOT NULL PRIMARY KEY,
    size_in_bytes BIGINT      NOT NULL,
    noted_at      DATETIME(6) NOT NULL,
    CONSTRAINT evidence_content_size CHECK (size_in_bytes > 0)
);
CREATE INDEX evidence_content_by_age ON evidence_content (noted_at);
