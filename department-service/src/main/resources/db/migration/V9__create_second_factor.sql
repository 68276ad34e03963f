CREATE TABLE second_factor (
    username      VARCHAR(60)  NOT NULL PRIMARY KEY,
    sealed_secret VARCHAR(500) NOT NULL,
    is_confirmed  BOOLEAN      NOT NULL,
    last_step     BIGINT       NOT NULL,
    CONSTRAINT second_factor_of FOREIGN KEY (username) REFERENCES account (username)
);
