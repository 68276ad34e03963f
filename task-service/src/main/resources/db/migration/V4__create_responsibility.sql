CREATE TABLE responsibility (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    task_id  VARCHAR(64)  NOT NULL,
    position INT          NOT NULL,
    unit     VARCHAR(40)  NOT NULL,
    name     VARCHAR(100) NOT NULL,
    wording  VARCHAR(200) NOT NULL,
    is_group BOOLEAN      NOT NULL,
    role     VARCHAR(20)  NOT NULL,
    CONSTRAINT responsibility_of FOREIGN KEY (task_id) REFERENCES task (id),
    CONSTRAINT responsibility_position UNIQUE (task_id, position),
    CONSTRAINT responsibility_unit UNIQUE (task_id, unit),
    CONSTRAINT responsibility_role CHECK (role IN ('LEAD', 'COOPERATING'))
);
CREATE TABLE responsibility_department (
    responsibility_id BIGINT      NOT NULL,
    position          INT         NOT NULL,
    department        VARCHAR(40) NOT NULL,
    PRIMARY KEY (responsibility_id, position),
    CONSTRAINT responsibility_department_of FOREIGN KEY (responsibility_id) REFERENCES responsibility (id)
);
CREATE INDEX responsibility_department_department ON responsibility_department (department);
