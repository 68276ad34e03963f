CREATE TABLE notice (
    id              VARCHAR(40)   NOT NULL PRIMARY KEY,
    department      VARCHAR(40)   NOT NULL,
    recipient       VARCHAR(60),
    kind            VARCHAR(40)   NOT NULL,
    title           VARCHAR(200)  NOT NULL,
    text            VARCHAR(4000) NOT NULL,
    title_en        VARCHAR(200)  NOT NULL,
    text_en         VARCHAR(4000) NOT NULL,
    about           VARCHAR(200),
    sender          VARCHAR(60)   NOT NULL,
    sent_at         DATETIME(6)   NOT NULL,
    acknowledged_at DATETIME(6),
    acknowledged_by VARCHAR(60),
    version         BIGINT        NOT NULL,
    CONSTRAINT notice_department FOREIGN KEY (department) REFERENCES department (code)
);
CREATE INDEX notice_inbox ON notice (department, id);
