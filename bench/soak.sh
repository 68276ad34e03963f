#!/usr/bin/env bash
# Asks the running system, as ./run starts it, at an even rate for half an hour, with a report filed every two seconds, and
# tells each minute how long answers took and what memory each process holds. Both are to stay flat: medians of the last
# third of the minutes at most 1.1 times the first in memory and 1.5 times in p99. Linux only (reads /proc, asks ss).
# usage: bench/soak.sh [MINUTES]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
MINUTES=${1:-30}
PORT=${SOAK_PORT:-18381}
FOLDER=$(mktemp -d)
RUN=

stop() {
  if [ -n "$RUN" ]; then
    kill -TERM "$RUN" 2>/dev/null || true
    wait "$RUN" 2>/dev/null || true
  fi
  rm -rf "$FOLDER"
}
trap stop EXIT

password() {
  sed -n "s/.*\"username\":\"$1\",\"password\":\"\([^\"]*\)\".*/\1/p" "$FOLDER/data/demo-accounts.json"
}

pid_on() {
  ss -ltnpH "sport = :$1" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -n 1
}

find_java
find_maven
"$MAVEN" -q -B -ntp -Pbench -pl service-kit,bench -DskipTests package
TASK_SERVICE_PORT=$PORT DEPARTMENT_SERVICE_PORT=$((PORT + 1)) REPORTING_SERVICE_PORT=$((PORT + 2)) \
  DASHBOARD_PORT=$((PORT + 3)) TRACKER_LIMITS_PER_ADDRESS=1000000 TRACKER_LIMITS_PER_CALLER=1000000 \
  ./run --date 2023-06-20 --data "$FOLDER/data" >"$FOLDER/run.log" 2>&1 &
RUN=$!
until grep -q 'Ctrl-C' "$FOLDER/run.log"; do
  kill -0 "$RUN" 2>/dev/null || { cat "$FOLDER/run.log"; exit 1; }
  sleep 0.3
done
printf 'machine: %s cores, %s; %s; load %s\n\n' "$(nproc)" "$(uname -sr)" "$("$JAVA" -version 2>&1 | sed -n 1p)" \
  "$(cut -d' ' -f1-3 /proc/loadavg)"
printf '| minute | answered | not | median ms | p99 ms | task-service MB | department-service MB | reporting-service MB | dashboard MB | together MB |\n'
printf '|---|---|---|---|---|---|---|---|---|---|\n'
"$JAVA" -cp bench/target/classes org.policytrack.bench.Soak "$MINUTES" "http://127.0.0.1:$PORT/api/v1" \
  "http://127.0.0.1:$((PORT + 1))/api/v1" "http://127.0.0.1:$((PORT + 2))/api/v1" "$(password viewer)" \
  "$(password reporter-zj-scjg)" "$(pid_on "$PORT")" "$(pid_on $((PORT + 1)))" "$(pid_on $((PORT + 2)))" \
  "$(pid_on $((PORT + 3)))"
