-- Spent tokens are kept as long as their session, so that a second use is told from a made-up token.
CREATE TABLE refresh_token (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    session_id VARCHAR(36) NOT NULL,
    is_spent   BOOLEAN     NOT NULL,
    CONSTRAINT refresh_token_of FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE
);
