CREATE TABLE department (
    code         VARCHAR(40)  NOT NULL PRIMARY KEY,
    name         VARCHAR(100) NOT NULL,
    full_name    VARCHAR(200) NOT NULL,
    english_name VARCHAR(200) NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    retired_on   DATE,
    version      BIGINT       NOT NULL,
    CONSTRAINT department_name UNIQUE (name),
    CONSTRAINT department_kind CHECK (kind IN ('PARTY', 'PROVINCIAL', 'FINANCIAL', 'MEDIA', 'CITY'))
);
CREATE TABLE department_alias (
    department_code VARCHAR(40)  NOT NULL,
    alias           VARCHAR(100) NOT NULL,
    PRIMARY KEY (department_code, alias),
    CONSTRAINT department_alias_once UNIQUE (alias),
    CONSTRAINT department_alias_of FOREIGN KEY (department_code) REFERENCES department (code)
);
