CREATE TABLE former_password (
    id            BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    username      VARCHAR(60)  NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    CONSTRAINT former_password_of FOREIGN KEY (username) REFERENCES account (username)
);
