-- The last number given to an order of a plan in a year. It counts within the transaction that issues the order.
CREATE TABLE supervision_number (
    plan_id     VARCHAR(64) NOT NULL,
    issue_year  INT         NOT NULL,
    last_number INT         NOT NULL,
    PRIMARY KEY (plan_id, issue_year)
);
