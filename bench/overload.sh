#!/usr/bin/env bash
# Measures what is left of the throughput of reporting-service when several times as much is asked as it can answer: with
# the bound on what is worked on at once, and without. Each system is asked alone, in turn.
# usage: bench/overload.sh [SECONDS_OF_EACH_PART [FACTOR…]]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
SECONDS_EACH=${1:-15}
if [ $# -gt 0 ]; then shift; fi
if [ $# -eq 0 ]; then set -- 1 4 8; fi
PORT=${OVERLOAD_PORT:-18081}
PLAN=zj-metaverse-2023
FOLDER=$(mktemp -d)
RUN=

stop() {
  if [ -n "$RUN" ]; then
    kill -TERM "$RUN" 2>/dev/null || true
    wait "$RUN" 2>/dev/null || true
  fi
  RUN=
}
trap 'stop; rm -rf "$FOLDER"' EXIT

# start NAME AT_ONCE
start() {
  local log=$FOLDER/$1.log
  TASK_SERVICE_PORT=$PORT DEPARTMENT_SERVICE_PORT=$((PORT + 1)) REPORTING_SERVICE_PORT=$((PORT + 2)) \
    TRACKER_LIMITS_PER_ADDRESS=10000000 TRACKER_LIMITS_PER_CALLER=10000000 TRACKER_LIMITS_PER_CALLER_AT_ONCE=10000000 \
    TRACKER_LIMITS_AT_ONCE=$2 ./run --no-dashboard --date 2023-06-20 --data "$FOLDER/$1" >"$log" 2>&1 &
  RUN=$!
  until grep -q 'Ctrl-C' "$log"; do
    kill -0 "$RUN" 2>/dev/null || { cat "$log"; exit 1; }
    sleep 0.3
  done
}

token() {
  local password
  password=$(sed -n 's/.*"username":"viewer","password":"\([^"]*\)".*/\1/p' "$FOLDER/$1/demo-accounts.json")
  curl -s "http://127.0.0.1:$((PORT + 1))/api/v1/tokens" -H 'Content-Type: application/json' \
    -d "{\"username\":\"viewer\",\"password\":\"$password\"}" | sed 's/.*"accessToken":"\([^"]*\)".*/\1/'
}

# measure NAME AT_ONCE FACTOR…
measure() {
  local name=$1 at_once=$2
  shift 2
  start "$name" "$at_once"
  "$JAVA" -cp bench/target/classes org.policytrack.bench.Overload "$name" \
    "http://127.0.0.1:$((PORT + 2))/api/v1/standings?plan=$PLAN" "$(token "$name")" "$SECONDS_EACH" "$@"
  stop
}

find_java
find_maven
"$MAVEN" -q -B -ntp -Pbench -pl service-kit,bench -DskipTests package
printf 'machine: %s cores, %s; %s; load %s; %s s each\n\n' "$(nproc)" "$(uname -sr)" \
  "$("$JAVA" -version 2>&1 | sed -n 1p)" "$(cut -d' ' -f1-3 /proc/loadavg)" "$SECONDS_EACH"
printf '| bound | asked by | sent /s | answered /s | refused /s | lost /s | answered / peak | median ms | p99 ms |\n'
printf '|---|---|---|---|---|---|---|---|---|\n'
measure on 100 "$@"
measure off 1000000 "$@"
