#!/usr/bin/env bash
# Asks the running system, as ./run starts it, at an even rate for half an hour, with a report filed every two seconds, and
# tells each minute how long answers took and what memory each process holds. Both are to stay flat: medians of the last
# third of the minutes at most 1.1 times the first in memory and 1.5 times in p99. Linux only (reads /proc, asks ss).
# usage: bench/soak.sh [MINUTES]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
MINUTES=${1:-30}
FOLDER=$(mktemp -d)
trap 'stop_runs; rm -rf "$FOLDER"' EXIT

find_java
find_maven
build_modules service-kit,bench
use_ports "${SOAK_PORT:-18381}"
lift_limits_per_caller
start_run "$FOLDER/run.log" ./run --date 2023-06-20 --data "$FOLDER/data"
tell_machine
printf '| minute | answered | not | median ms | p99 ms | task-service MB | department-service MB | reporting-service MB | dashboard MB | together MB |\n'
printf '|---|---|---|---|---|---|---|---|---|---|\n'
"$JAVA" -cp bench/target/classes org.policytrack.bench.Soak "$MINUTES" "http://127.0.0.1:$TASK_SERVICE_PORT/api/v1" \
  "http://127.0.0.1:$DEPARTMENT_SERVICE_PORT/api/v1" "http://127.0.0.1:$REPORTING_SERVICE_PORT/api/v1" \
  "$(password_of viewer "$FOLDER/data")" "$(password_of reporter-zj-scjg "$FOLDER/data")" "$(pid_on "$TASK_SERVICE_PORT")" \
  "$(pid_on "$DEPARTMENT_SERVICE_PORT")" "$(pid_on "$REPORTING_SERVICE_PORT")" "$(pid_on "$DASHBOARD_PORT")"
