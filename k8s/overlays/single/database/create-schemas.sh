# shellcheck shell=bash
# Sourced by the image's entry point when the volume is empty, so docker_process_sql and
# docker_sql_escape_string_literal are its own. Each service gets a schema and two users that see no other: one for the
# migrations, which grant the other what the service needs, and no change of the audit.

# create_schema SERVICE PASSWORD MIGRATION_PASSWORD
create_schema() {
  local password migration_password
  password=$(docker_sql_escape_string_literal "$2")
  migration_password=$(docker_sql_escape_string_literal "$3")
  docker_process_sql <<SQL
CREATE DATABASE \`$1\` CHARACTER SET utf8mb4;
CREATE USER '$1-migration'@'%' IDENTIFIED BY '$migration_password';
GRANT ALL PRIVILEGES ON \`$1\`.* TO '$1-migration'@'%' WITH GRANT OPTION;
CREATE USER '$1'@'%' IDENTIFIED BY '$password';
SQL
}

create_schema department-service "$DEPARTMENT_SERVICE_PASSWORD" "$DEPARTMENT_SERVICE_MIGRATION_PASSWORD"
create_schema task-service "$TASK_SERVICE_PASSWORD" "$TASK_SERVICE_MIGRATION_PASSWORD"
create_schema reporting-service "$REPORTING_SERVICE_PASSWORD" "$REPORTING_SERVICE_MIGRATION_PASSWORD"

# The backup reads all three, and writes none.
docker_process_sql <<SQL
CREATE USER 'backup'@'%' IDENTIFIED BY '$(docker_sql_escape_string_literal "$BACKUP_PASSWORD")';
GRANT SELECT ON \`department-service\`.* TO 'backup'@'%';
GRANT SELECT ON \`task-service\`.* TO 'backup'@'%';
GRANT SELECT ON \`reporting-service\`.* TO 'backup'@'%';
SQL
