#!/usr/bin/env bash
# Measures whether reading one plan gets slower when there is much else: 100 other plans with 100,000 tasks, 1,000,000
# reports and as many entries in the ledger. Both systems run at once, on copies of the same demonstration, and are asked by
# turns; hardly an answer is kept ready, so that most are made. The bound is 1.5 at p99.
# usage: bench/sizes.sh [REQUESTS]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
REQUESTS=${1:-1000}
DATE=2023-09-20
PLAN=zj-metaverse-2023
FOLDER=$(mktemp -d)
SMALL=$FOLDER/small
LARGE=$FOLDER/large
trap 'stop_runs; rm -rf "$FOLDER"' EXIT

# start DATA FIRST_PORT: the three services on that port and the two after it.
start() {
  use_ports "$2"
  start_run "$1.log" ./run --no-dashboard --demo --date "$DATE" --data "$1"
}

# token DATA PORT_OF_DEPARTMENT_SERVICE
token() {
  DEPARTMENT_SERVICE_PORT=$2 token_of viewer "$1"
}

# h2 TOOL SERVICE …: a tool of the database on the large data of a service, while that does not run.
h2() {
  local tool=$1 service=$2
  shift 2
  "$JAVA" -cp "$(echo reporting-service/target/quarkus-app/lib/main/com.h2database.h2-*.jar)" "org.h2.tools.$tool" -url \
    "jdbc:h2:file:$LARGE/$service;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE" \
    -user tracker "$@"
}

fill() {
  h2 RunScript "$1" -script "bench/sql/other-plans-of-$1.sql"
}

count() {
  h2 Shell "$1" -sql "SELECT COUNT(*) FROM $2" | sed -n 2p | tr -d ' '
}

export TRACKER_READY_MEMORY=0
lift_limits_per_caller
find_java
find_maven
build_modules service-kit,bench
start "$SMALL" 18081
stop_runs
cp -r "$SMALL" "$LARGE"
fill task-service
fill reporting-service
printf 'large: %s tasks, %s reports, %s entries in the ledger\n' "$(count task-service task)" \
  "$(count reporting-service progress_report)" "$(count reporting-service ledger_entry)"
start "$SMALL" 18081
start "$LARGE" 18091
tell_machine "$REQUESTS requests each"
printf '| GET | small: median ms | p99 ms | large: median ms | p99 ms | large / small at p99 | |\n|---|---|---|---|---|---|---|\n'
while read -r offset path; do # each with new tokens, which last five minutes
  "$JAVA" -cp bench/target/classes org.policytrack.bench.CompareLatency "$REQUESTS" "${path%%\?*}" \
    "http://127.0.0.1:$((18081 + offset))/api/v1$path" "$(token "$SMALL" 18082)" \
    "http://127.0.0.1:$((18091 + offset))/api/v1$path" "$(token "$LARGE" 18092)"
done <<END
0 /tasks?plan=$PLAN
0 /tasks/$PLAN-t20
0 /milestones?plan=$PLAN
2 /overview?plan=$PLAN
2 /standings?plan=$PLAN
2 /standings/$PLAN-t20
2 /progress-reports?task=$PLAN-t20
2 /ledger?indicator=$PLAN-t20-i1
END
