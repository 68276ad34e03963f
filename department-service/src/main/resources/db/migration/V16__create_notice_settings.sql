CREATE TABLE department_notice_settings (
    department       VARCHAR(40) NOT NULL PRIMARY KEY,
    is_mail_on       BOOLEAN     NOT NULL,
    mail_address     VARCHAR(254),
    is_weekly_digest BOOLEAN     NOT NULL,
    quiet_from       TIME,
    quiet_until      TIME,
    version          BIGINT      NOT NULL,
    CONSTRAINT department_notice_settings_of FOREIGN KEY (department) REFERENCES department (code),
    CONSTRAINT department_mail_needs_address CHECK (is_mail_on = FALSE OR mail_address IS NOT NULL)
);
CREATE TABLE person_notice_settings (
    username     VARCHAR(60) NOT NULL PRIMARY KEY,
    is_mail_on   BOOLEAN     NOT NULL,
    mail_address VARCHAR(254),
    language     VARCHAR(10) NOT NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT person_notice_settings_of FOREIGN KEY (username) REFERENCES account (username),
    CONSTRAINT person_mail_needs_address CHECK (is_mail_on = FALSE OR mail_address IS NOT NULL)
);
