CREATE TABLE evidence (
    id             VARCHAR(40)  NOT NULL PRIMARY KEY,
    sha256         VARCHAR(64)  NOT NULL,
    size_in_bytes  BIGINT       NOT NULL,
    media_type     VARCHAR(100) NOT NULL,
    file_name      VARCHAR(250) NOT NULL,
    title          VARCHAR(200),
    department     VARCHAR(40)  NOT NULL,
    uploaded_by    VARCHAR(120) NOT NULL,
    uploaded_at    DATETIME(6)  NOT NULL,
    is_referred_to BOOLEAN      NOT NULL,
    CONSTRAINT evidence_has_content FOREIGN KEY (sha256) REFERENCES evidence_content (sha256)
);
CREATE INDEX evidence_unused ON evidence (is_referred_to, uploaded_at);
