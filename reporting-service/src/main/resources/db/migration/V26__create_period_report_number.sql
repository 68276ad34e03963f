-- The last number given to a report of a plan and kind in a year. It counts within the transaction that publishes it.
CREATE TABLE period_report_number (
    plan        VARCHAR(100) NOT NULL,
    kind        VARCHAR(20)  NOT NULL,
    number_year INT          NOT NULL,
    last_number INT          NOT NULL,
    PRIMARY KEY (plan, kind, number_year)
);
