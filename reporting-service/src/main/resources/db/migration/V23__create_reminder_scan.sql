CREATE TABLE reminder_scan (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    business_day   DATE         NOT NULL,
    started_at     DATETIME(6)  NOT NULL,
    started_by     VARCHAR(120) NOT NULL,
    plans_examined INT          NOT NULL
);
