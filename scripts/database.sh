# shellcheck shell=bash disable=SC2153 # DATA, JAVA, PROJECT are set by who includes this
# Which database an installation has: the embedded one in its data folder, or schemas of a server (--database).

DATABASE=       # jdbc:mysql://host:port,…/ without a schema; empty for the embedded one
DATABASE_KEPT=database # the file of the data folder that remembers it; accounts are remembered nowhere

# A process that has no part in a server's database is not told how to sign in there.
ACCOUNT_VARIABLES=(TRACKER_DATABASE TRACKER_DATABASE_USERNAME TRACKER_DATABASE_PASSWORD
  TRACKER_DATABASE_MIGRATION_USERNAME TRACKER_DATABASE_MIGRATION_PASSWORD)

# Anybody on the machine reads a command line, and the address is kept and printed.
check_database_option() {
  case $DATABASE in
    '') return 0 ;;
    *@* | *[Pp][Aa][Ss][Ss][Ww][Oo][Rr][Dd]* | *[\?\&][Uu][Ss][Ee][Rr]=*)
      fail 2 "数据库地址中不得写入用户名和密码；请用环境变量 TRACKER_DATABASE_USERNAME、TRACKER_DATABASE_PASSWORD" \
        "user and password must not stand in the address of the database; set TRACKER_DATABASE_USERNAME and TRACKER_DATABASE_PASSWORD"
      ;;
    jdbc:mysql://?*) ;;
    *) fail 2 "数据库地址无效：${DATABASE}（应为 jdbc:mysql://主机:端口/）" \
      "no address of a database: $DATABASE (write jdbc:mysql://host:port/)" ;;
  esac
  if [ "${FRESH:-no}" = yes ]; then refuse_fresh_beside_a_server "$DATABASE"; fi
}

# Evidence and keys would be gone whose records are still in the schemas.
refuse_fresh_beside_a_server() {
  if [ -n "$1" ]; then
    fail 2 "--fresh 只清空数据目录，不清空数据库服务器；请先自行删除并重建各库" \
      "--fresh empties the data folder and no database server; drop and create the schemas yourself first"
  fi
}

# What a folder was begun with it goes on with; hosts may change, the kind may not.
settle_database() {
  local begun_with
  begun_with=$(kept "$DATABASE_KEPT")
  if ! has_history; then return 0; fi
  DATABASE=${DATABASE:-$begun_with}
  if [ -n "$DATABASE" ] && [ -z "$begun_with" ]; then
    fail 1 "数据目录已有内置数据库，不能改用 ${DATABASE}；请换 --data，或用 ./backup 与 ./restore 迁移" \
      "this data folder has an embedded database and cannot go on with $DATABASE; take another --data, or move by ./backup and ./restore"
  fi
}

is_on_server() {
  [ -n "$DATABASE" ]
}

# The package of the services for the kind of database (docs/adr/0005).
package_of_services() {
  if is_on_server; then echo mysql-app; else echo quarkus-app; fi
}

# All that a packaged service runs with, and the migrations of all three.
class_path() {
  local name package
  package=$(package_of_services)
  printf '%s' "$PROJECT/department-service/target/$package/lib/main/*:$PROJECT/department-service/target/$package/lib/boot/*"
  for name in department-service task-service reporting-service; do printf ':%s' "$PROJECT/$name/target/$package/app/*"; done
}

# kit CLASS ARGUMENT…: a program of service-kit's own, with the libraries of a packaged service. Says what it has to say on
# standard output.
kit() {
  local class=$1 environment=(TRACKER_DATA="$DATA" TRACKER_DATABASE="$DATABASE")
  shift
  is_on_server || environment=("${ACCOUNT_VARIABLES[@]/#/-u}" "${environment[@]}")
  env "${environment[@]}" "$JAVA" -Dstdout.encoding=UTF-8 -Djava.util.logging.config.file=/dev/null \
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -cp "$(class_path)" "org.policytrack.kit.$class" "$@"
}

# Before anything is started: says what is wrong with it, instead of three services that end one after the other.
database_must_be_fit() {
  is_on_server || return 0
  check_database
  keep "$DATABASE_KEPT" "$DATABASE"
}

check_database() {
  local refused
  if ! refused=$(kit database.CheckDatabase department-service task-service reporting-service 2>"$DATA/database-check.log"); then
    refused=${refused:-"数据库检查失败 / the check of the database failed: $DATA/database-check.log"}
    fail 1 "${refused%% / *}" "${refused#* / }"
  fi
  rm -f "$DATA/database-check.log"
}
