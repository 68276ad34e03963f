CREATE TABLE department_group (
    code         VARCHAR(40)  NOT NULL PRIMARY KEY,
    name         VARCHAR(100) NOT NULL,
    full_name    VARCHAR(200) NOT NULL,
    english_name VARCHAR(200) NOT NULL,
    version      BIGINT       NOT NULL,
    CONSTRAINT department_group_name UNIQUE (name)
);
CREATE TABLE department_group_alias (
    group_code VARCHAR(40)  NOT NULL,
    alias      VARCHAR(100) NOT NULL,
    PRIMARY KEY (group_code, alias),
    CONSTRAINT department_group_alias_once UNIQUE (alias),
    CONSTRAINT department_group_alias_of FOREIGN KEY (group_code) REFERENCES department_group (code)
);
CREATE TABLE department_group_member (
    group_code      VARCHAR(40) NOT NULL,
    position        INT         NOT NULL,
    department_code VARCHAR(40) NOT NULL,
    PRIMARY KEY (group_code, position),
    CONSTRAINT department_group_member_once UNIQUE (group_code, department_code),
    CONSTRAINT department_group_member_group FOREIGN KEY (group_code) REFERENCES department_group (code),
    CONSTRAINT department_group_member_department FOREIGN KEY (department_code) REFERENCES department (code)
);
