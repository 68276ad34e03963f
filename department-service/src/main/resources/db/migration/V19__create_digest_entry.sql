-- Notices that go out in a weekly digest; digest_id names the notice they went out in.
CREATE TABLE digest_entry (
    notice_id  VARCHAR(40) NOT NULL PRIMARY KEY,
    department VARCHAR(40) NOT NULL,
    held_on    DATE        NOT NULL,
    digest_id  VARCHAR(40),
    CONSTRAINT digest_entry_of FOREIGN KEY (notice_id) REFERENCES notice (id)
);
CREATE INDEX digest_entry_waiting ON digest_entry (department, digest_id, held_on);
