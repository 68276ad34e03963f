-- At most one row an office, for ever: of two who know the bootstrap secret at the same moment, one is the first.
CREATE TABLE filled_office (
    role     VARCHAR(40) NOT NULL PRIMARY KEY,
    username VARCHAR(60) NOT NULL
);
INSERT INTO filled_office (role, username)
    SELECT role, MIN(username) FROM account_role
    WHERE role IN ('ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR') GROUP BY role;
INSERT INTO filled_office (role, username)
    SELECT 'ADMINISTRATOR', username FROM first_administrator
    WHERE NOT EXISTS (SELECT 1 FROM account_role WHERE role = 'ADMINISTRATOR');
DROP TABLE first_administrator;
