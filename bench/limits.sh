#!/usr/bin/env bash
# Holds the services against the limits of their stack on this machine: reads against a bare Quarkus handler that sends the
# same bytes, filing a report against a bare handler that inserts one row into the same server, both against what that
# server commits by itself. Linux only; needs wrk (Debian: wrk). Ours and the bare one run by turns; medians are compared.
# usage: bench/limits.sh [SECONDS_A_ROUND [ROUNDS]]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain mariadb measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
SECONDS_A_ROUND=${1:-5}
ROUNDS=${2:-5}
WARM_ROUNDS=2
DATE=2023-06-20
PLAN=zj-metaverse-2023
BARE_PORT=18289
use_ports 18281
lift_limits_per_caller
TASKS=http://127.0.0.1:$TASK_SERVICE_PORT/api/v1
REPORTING=http://127.0.0.1:$REPORTING_SERVICE_PORT/api/v1
DEPARTMENTS=http://127.0.0.1:$DEPARTMENT_SERVICE_PORT/api/v1
BARE=http://127.0.0.1:$BARE_PORT
OPTIONS="-XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED"
FOLDER=$(mktemp -d)
STARTED_HERE=()

stop() {
  if [ "${#STARTED_HERE[@]}" -gt 0 ]; then stop_groups 12 "${STARTED_HERE[@]}"; fi
  stop_mariadb
  rm -rf "$FOLDER"
}
trap stop EXIT

in_background() { "$@"; }

# serve NAME FOLDER_OF_THE_APPLICATION VARIABLE=VALUE…
serve() {
  local name=$1 application=$2
  shift 2
  # shellcheck disable=SC2086 # several options
  start_group env "$@" "$JAVA" $OPTIONS -jar "$application/quarkus-run.jar" </dev/null >"$FOLDER/$name.log" 2>&1
  STARTED_HERE+=("$STARTED")
}

serve_service() {
  local name=$1 port=$2
  shift 2
  serve "$name" "$name/target/mysql-app" QUARKUS_HTTP_PORT="$port" TRACKER_DATA="$FOLDER" TRACKER_CLOCK_SHIFT="$SHIFT" \
    TRACKER_DATABASE_USERNAME=root \
    TRACKER_DATABASE_URL="jdbc:mysql://127.0.0.1:$MARIADB_PORT/bench-$name?createDatabaseIfNotExist=true&rewriteBatchedStatements=true&connectionTimeZone=UTC" \
    TRACKER_IDENTITY_SERVICE_SECRET=only-for-this-measurement-0123456789 \
    TRACKER_IDENTITY_JWKS="$DEPARTMENTS/jwks" TRACKER_IDENTITY_ENDED_SESSIONS="$DEPARTMENTS/ended-sessions" \
    QUARKUS_REST_CLIENT_DEPARTMENT_SERVICE_URL="http://127.0.0.1:$DEPARTMENT_SERVICE_PORT" \
    QUARKUS_REST_CLIENT_TASK_SERVICE_URL="http://127.0.0.1:$TASK_SERVICE_PORT" "$@"
}

wait_for() {
  local begun=$SECONDS
  until curl -sf -o /dev/null "$1"; do
    if [ $((SECONDS - begun)) -gt 120 ]; then
      tail -n 20 "$FOLDER"/*.log >&2
      exit 1
    fi
    sleep 0.5
  done
}

# A token lasts five minutes, a comparison one or two.
sign_in_viewer() {
  VIEWER="Authorization: Bearer $(token_of viewer "$FOLDER")"
}

# Every department that leads a task, with a token of its liaison officer.
filings() {
  local task department
  declare -A tokens=()
  curl -s -H "$VIEWER" "$TASKS/tasks?limit=200" | tr '{' '\n' |
    awk -F'"' '/^"id":"[^"]*-t[0-9]+",/ { task = $4 } /"role":"LEAD"/ { print task, $4 }' |
    while read -r task department; do
      if [ -z "${tokens[$department]:-}" ]; then tokens[$department]=$(token_of "reporter-$department" "$FOLDER"); fi
      echo "${tokens[$department]} $task $department"
    done
}

# Processor seconds a process has used, its threads that ended included.
used_by() {
  awk '{ sub(/.*\) /, ""); print ($12 + $13) / 100 }' "/proc/$1/stat"
}

# What each process of this machine has used so far: "pid seconds", those of the kernel left out.
used_by_each() {
  cat /proc/[0-9]*/stat 2>/dev/null | awk '{ pid = $1; sub(/.*\) /, ""); if ($2 != 2) print pid, ($12 + $13) / 100 }'
}

# The cores that the busiest of all other processes took: strangers BEFORE AFTER SECONDS SERVER.
strangers() {
  awk -v seconds="$3" -v server="$4" -v database="$DATABASE" '
    NR == FNR { before[$1] = $2; next }
    $1 != server && $1 != database && $1 in before && $2 - before[$1] > most { most = $2 - before[$1] }
    END { print most / seconds }' "$1" "$2"
}

# one_round FILE PORT CONNECTIONS WRK_ARGUMENT…: adds a line "requests/s server-ms database-ms stranger-cores p99-ms failed".
one_round() {
  local file=$1 server connections=$3 begun others
  server=$(pid_on "$2")
  shift 3
  begun=("$(used_by "$server")" "$(used_by "$DATABASE")")
  used_by_each >"$FOLDER/before"
  wrk -t1 -c"$connections" -d"$SECONDS_A_ROUND"s --latency "$@" >"$FOLDER/answer"
  used_by_each >"$FOLDER/after"
  others=$(strangers "$FOLDER/before" "$FOLDER/after" "$SECONDS_A_ROUND" "$server")
  awk -v server="$(used_by "$server") ${begun[0]}" -v database="$(used_by "$DATABASE") ${begun[1]}" -v others="$others" '
    function more(pair) { split(pair, value); return value[1] - value[2] }
    function ms(text) { return text ~ /us$/ ? text / 1000 : text ~ /ms$/ ? text + 0 : text * 1000 }
    /requests in/ { requests = $1 }
    /Requests\/sec/ { rate = $2 }
    $1 == "99%" { p99 = ms($2) }
    /Non-2xx/ { failed += $NF }
    /Socket errors/ { failed += 1 }
    END {
      if (requests + 0 == 0) { print "no request was answered" >"/dev/stderr"; exit 1 }
      printf "%s %.4f %.4f %.2f %.2f %d\n", rate, more(server) * 1000 / requests, more(database) * 1000 / requests, others, p99, failed
    }' "$FOLDER/answer" >>"$file"
}

# median COLUMN FILE
median() {
  awk -v column="$1" '{ print $column }' "$2" | sort -g | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

# compare NAME CONNECTIONS OUR_PORT BARE_PORT -- OUR_ARGUMENT… -- BARE_ARGUMENT…
compare() {
  local name=$1 connections=$2 our_port=$3 bare_port=$4 ours=$FOLDER/ours bare=$FOLDER/bare round
  local -a our_arguments=() bare_arguments=()
  shift 5
  while [ "$1" != -- ]; do
    our_arguments+=("$1")
    shift
  done
  shift
  bare_arguments=("$@")
  for ((round = 0; round < WARM_ROUNDS; round++)); do
    export ROUND=$name-$connections-warm-$round
    one_round "$FOLDER/warm" "$our_port" "$connections" "${our_arguments[@]}"
    one_round "$FOLDER/warm" "$bare_port" "$connections" "${bare_arguments[@]}"
  done
  : >"$ours"
  : >"$bare"
  for ((round = 0; round < ROUNDS; round++)); do
    export ROUND=$name-$connections-$round
    one_round "$ours" "$our_port" "$connections" "${our_arguments[@]}"
    one_round "$bare" "$bare_port" "$connections" "${bare_arguments[@]}"
  done
  awk -v name="$name" -v connections="$connections" \
    -v rate="$(median 1 "$ours")" -v server="$(median 2 "$ours")" -v database="$(median 3 "$ours")" \
    -v strangers="$(median 4 "$ours")" -v p99="$(median 5 "$ours")" -v failed="$(median 6 "$ours")" \
    -v bare_rate="$(median 1 "$bare")" -v bare_server="$(median 2 "$bare")" -v bare_database="$(median 3 "$bare")" \
    -v bare_strangers="$(median 4 "$bare")" 'BEGIN {
      void = strangers > 0.1 || bare_strangers > 0.1 ? sprintf("void: others took %.2f and %.2f cores", strangers, bare_strangers) : ""
      if (failed > 0) void = void " " failed " failed"
      printf "| %s | %d | %.0f | %.0f | %.2f | %.3f + %.3f | %.3f + %.3f | %.1f | %s |\n", name, connections, rate, bare_rate,
        rate / bare_rate, server, database, bare_server, bare_database, p99, void
    }'
}

find_java
find_maven
command -v wrk >/dev/null || fail 1 "需要 wrk（Debian：apt-get install wrk）" "needs wrk (Debian: apt-get install wrk)"
build_modules service-kit,department-service,task-service,reporting-service,bench,bench/bare
mkdir -p "$FOLDER/bodies"
start_mariadb --innodb-flush-log-at-trx-commit=1 >&2
SHIFT=P$((($(date -d "$DATE" +%s) - $(date -d "$(date +%F)" +%s)) / 86400))D
serve_service department-service "$DEPARTMENT_SERVICE_PORT" TRACKER_ACCOUNTS_DEMONSTRATION_FILE="$FOLDER/demo-accounts.json"
serve_service task-service "$TASK_SERVICE_PORT"
serve_service reporting-service "$REPORTING_SERVICE_PORT"
serve bare bench/bare/target/mysql-app QUARKUS_HTTP_PORT=$BARE_PORT BARE_FOLDER="$FOLDER/bodies" BARE_DATABASE_USERNAME=root \
  BARE_DATABASE_URL="jdbc:mysql://127.0.0.1:$MARIADB_PORT/bench-bare?createDatabaseIfNotExist=true&connectionTimeZone=UTC"
for port in "$DEPARTMENT_SERVICE_PORT" "$TASK_SERVICE_PORT" "$REPORTING_SERVICE_PORT"; do
  wait_for "http://127.0.0.1:$port/health/ready"
done
DATABASE=$(pid_on "$MARIADB_PORT")
export FILINGS=$FOLDER/filings

tell_machine "$(wrk -v 2>&1 | sed -n 1p)" "$ROUNDS rounds of $SECONDS_A_ROUND s each, ours and the bare one by turns; medians"
printf '| what | connections | ours /s | bare /s | ratio | ours: ms processor of server + database | bare: the same | p99 ms | |\n'
printf '|---|---|---|---|---|---|---|---|---|\n'
for read in "tasks $TASK_SERVICE_PORT $TASKS/tasks" \
  "task $TASK_SERVICE_PORT $TASKS/tasks/$PLAN-t20" \
  "overview $REPORTING_SERVICE_PORT $REPORTING/overview?plan=$PLAN"; do
  read -r name port address <<<"$read"
  sign_in_viewer
  curl -s -H "$VIEWER" -D "$FOLDER/headers" -o "$FOLDER/bodies/$name" "$address"
  tag=$(tr -d '\r' <"$FOLDER/headers" | sed -n 's/^[Ee][Tt]ag: //p')
  for connections in 8 32; do
    sign_in_viewer
    compare "GET $name" "$connections" "$port" "$BARE_PORT" -- -H "$VIEWER" "$address" -- "$BARE/ready/$name"
    if [ -n "$tag" ]; then
      compare "GET $name, 304" "$connections" "$port" "$BARE_PORT" -- -H "$VIEWER" -H "If-None-Match: $tag" "$address" -- \
        -H 'If-None-Match: "bare"' "$BARE/ready/$name"
    fi
  done
done
for connections in 8 32; do
  sign_in_viewer
  filings >"$FOLDER/filings"
  compare "filing a report" "$connections" "$REPORTING_SERVICE_PORT" "$BARE_PORT" -- \
    -s bench/wrk/file-reports.lua "$REPORTING/progress-reports" -- -s bench/wrk/insert-rows.lua "$BARE/rows"
  compare "filing a report; bare: five rows in a transaction" "$connections" "$REPORTING_SERVICE_PORT" "$BARE_PORT" -- \
    -s bench/wrk/file-reports.lua "$REPORTING/progress-reports" -- -s bench/wrk/insert-rows.lua "$BARE/rows/5"
done
for threads in 8 32; do
  "$JAVA" -cp "bench/target/classes:$(echo bench/bare/target/mysql-app/lib/main/com.mysql.mysql-connector-j-*.jar)" \
    org.policytrack.bench.CommitRate "$MARIADB_PORT" "$threads" "$SECONDS_A_ROUND"
done
