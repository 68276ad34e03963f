# shellcheck shell=bash disable=SC2153,SC2034 # JAVA and MAVEN are set elsewhere, MARIADB_PORT is read there
# A real MariaDB server for the length of one build, unpacked from a Maven artifact. It ends when its standard
# input does, and so also when the script that holds the other end (file descriptor 9) is killed.

MARIADB_FOLDER=target/mariadb
MARIADB_PORT=
MARIADB_GROUP=
MARIADB_WITHIN=120

mariadb_runs_here() {
  [ "$(uname -s)/$(uname -m)" = Linux/x86_64 ]
}

# start_mariadb [OPTION_OF_THE_SERVER…]: leaves its port in MARIADB_PORT.
start_mariadb() {
  local port_file=$MARIADB_FOLDER/port log=$MARIADB_FOLDER/server.log input=$MARIADB_FOLDER/input
  rm -rf "${MARIADB_FOLDER:?}/data" "$MARIADB_FOLDER/tmp" "$port_file" "$input"
  mkdir -p "$MARIADB_FOLDER"
  prepare_server_class
  mkfifo "$input"
  exec 9<>"$input"
  start_group "$JAVA" -cp "$(server_class_path)" org.policytrack.kit.testing.MariaDbServer \
    "$MARIADB_FOLDER" "$port_file" "$@" <"$input" >"$log" 2>&1
  MARIADB_GROUP=$STARTED
  rm -f "$input"
  wait_for_mariadb "$port_file" "$log"
  MARIADB_PORT=$(cat "$port_file")
}

prepare_server_class() {
  in_background "$MAVEN" -q -B -ntp -pl service-kit test-compile dependency:build-classpath \
    -Dmdep.outputFile="$PROJECT/$MARIADB_FOLDER/class-path" -Dmdep.includeScope=test ||
    fail 1 "无法编译 service-kit（见上）" "service-kit does not compile (see above)"
}

server_class_path() {
  printf 'service-kit/target/test-classes:service-kit/target/classes:%s' "$(cat "$MARIADB_FOLDER/class-path")"
}

wait_for_mariadb() {
  local begun=$SECONDS
  while [ ! -s "$1" ]; do
    if ! kill -0 "$MARIADB_GROUP" 2>/dev/null || [ $((SECONDS - begun)) -ge "$MARIADB_WITHIN" ]; then
      tail -n 20 "$2" >&4
      fail 1 "测试用 MariaDB 未能启动，日志：$2" "the MariaDB server for the tests did not start, its log: $2"
    fi
    sleep 0.5 || true
  done
}

stop_mariadb() {
  local begun=$SECONDS
  if [ -z "$MARIADB_GROUP" ]; then return 0; fi
  exec 9>&-
  # One that has not answered yet does not read its input either.
  while [ -n "$MARIADB_PORT" ] && group_lives "$MARIADB_GROUP" && [ $((SECONDS - begun)) -lt 20 ]; do sleep 0.2; done
  stop_groups 5 "$MARIADB_GROUP"
  MARIADB_GROUP=
}
