CREATE TABLE account (
    username         VARCHAR(60)  NOT NULL PRIMARY KEY,
    display_name     VARCHAR(100) NOT NULL,
    department       VARCHAR(40),
    password_hash    VARCHAR(200) NOT NULL,
    is_enabled       BOOLEAN      NOT NULL,
    is_demonstration BOOLEAN      NOT NULL,
    version          BIGINT       NOT NULL,
    CONSTRAINT account_department FOREIGN KEY (department) REFERENCES department (code)
);
CREATE TABLE account_role (
    username VARCHAR(60) NOT NULL,
    role     VARCHAR(40) NOT NULL,
    PRIMARY KEY (username, role),
    CONSTRAINT account_role_of FOREIGN KEY (username) REFERENCES account (username)
);
