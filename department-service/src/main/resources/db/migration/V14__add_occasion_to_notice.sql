-- To whom of the department it is addressed (",reporter,head,"), on which occasion, and why. Older notices say nothing of it.
ALTER TABLE notice ADD COLUMN roles VARCHAR(200);
ALTER TABLE notice ADD COLUMN occasion VARCHAR(200);
ALTER TABLE notice ADD COLUMN reason VARCHAR(1000);
ALTER TABLE notice ADD COLUMN reason_en VARCHAR(1000);
ALTER TABLE notice ADD COLUMN climbed_from VARCHAR(4000);

-- One notice a department and occasion: of two senders at once, one takes the row and the other waits for it.
CREATE TABLE notice_occasion (
    department VARCHAR(40)  NOT NULL,
    occasion   VARCHAR(200) NOT NULL,
    notice_id  VARCHAR(40)  NOT NULL,
    PRIMARY KEY (department, occasion),
    CONSTRAINT notice_occasion_department FOREIGN KEY (department) REFERENCES department (code)
);
