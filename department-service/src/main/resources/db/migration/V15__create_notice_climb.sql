-- To whom a notice climbs when nobody has acknowledged it by a business day; settled once that is decided.
CREATE TABLE notice_climb (
    notice_id       VARCHAR(40)  NOT NULL PRIMARY KEY,
    occasion        VARCHAR(200) NOT NULL,
    from_department VARCHAR(40)  NOT NULL,
    climbs_on       DATE         NOT NULL,
    department      VARCHAR(40)  NOT NULL,
    roles           VARCHAR(200) NOT NULL,
    is_settled      BOOLEAN      NOT NULL,
    CONSTRAINT notice_climb_of FOREIGN KEY (notice_id) REFERENCES notice (id),
    CONSTRAINT notice_climb_department FOREIGN KEY (department) REFERENCES department (code)
);
CREATE INDEX notice_climb_due ON notice_climb (is_settled, climbs_on);
CREATE INDEX notice_climb_occasion ON notice_climb (occasion, department);
