-- What counts how much in the evaluation of a plan, where the coordinating office has decided it.
CREATE TABLE weighing_of_plan (
    plan    VARCHAR(100) NOT NULL PRIMARY KEY,
    version BIGINT       NOT NULL
);

CREATE TABLE weighed_dimension (
    plan      VARCHAR(100) NOT NULL,
    dimension VARCHAR(20)  NOT NULL,
    weight    INT          NOT NULL,
    PRIMARY KEY (plan, dimension),
    CONSTRAINT weighed_dimension_of FOREIGN KEY (plan) REFERENCES weighing_of_plan (plan)
);

CREATE TABLE weighed_indicator (
    plan      VARCHAR(100) NOT NULL,
    position  INT          NOT NULL,
    dimension VARCHAR(20)  NOT NULL,
    indicator VARCHAR(100) NOT NULL,
    weight    INT          NOT NULL,
    PRIMARY KEY (plan, position),
    CONSTRAINT weighed_indicator_of FOREIGN KEY (plan) REFERENCES weighing_of_plan (plan)
);
