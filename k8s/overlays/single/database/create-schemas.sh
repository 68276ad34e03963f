# shellcheck shell=bash
# Sourced by the image's entry point when the volume is empty, so docker_process_sql and
# docker_sql_escape_string_literal are its own. Each service gets a schema, and a user that sees no other.

create_schema() {
  local password
  password=$(docker_sql_escape_string_literal "$2")
  docker_process_sql <<SQL
CREATE DATABASE \`$1\` CHARACTER SET utf8mb4;
CREATE USER '$1'@'%' IDENTIFIED BY '$password';
GRANT ALL PRIVILEGES ON \`$1\`.* TO '$1'@'%';
SQL
}

create_schema department-service "$DEPARTMENT_SERVICE_PASSWORD"
create_schema task-service "$TASK_SERVICE_PASSWORD"
create_schema reporting-service "$REPORTING_SERVICE_PASSWORD"
