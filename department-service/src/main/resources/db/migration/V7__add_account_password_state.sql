-- Passwords that were there before count as set today, and by their owners.
ALTER TABLE account ADD COLUMN password_set_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6);
ALTER TABLE account ADD COLUMN is_password_temporary BOOLEAN NOT NULL DEFAULT FALSE;
