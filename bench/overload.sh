#!/usr/bin/env bash
# Measures what is left of the throughput of reporting-service when several times as much is asked as it can answer: with
# the bound on what is worked on at once, and without, where hardly an answer is kept; and where it is kept ready, when many times
# the connections ask without a pause. Each system is asked alone, in turn; it has one half of the cores, who asks the other.
# Linux only, two cores at least; needs wrk (Debian: wrk), and room for 8,000 open files. A part may last 40 seconds, for tokens
# last five minutes.
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
CONNECTIONS=16
ASKED="http://127.0.0.1:$((PORT + 2))/api/v1/standings?plan=zj-metaverse-2023"
HALF=$(($(nproc) / 2))
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

# start NAME AT_ONCE MEMORY_FOR_READY_ANSWERS
start() {
  local log=$FOLDER/$1.log
  TASK_SERVICE_PORT=$PORT DEPARTMENT_SERVICE_PORT=$((PORT + 1)) REPORTING_SERVICE_PORT=$((PORT + 2)) \
    TRACKER_LIMITS_PER_ADDRESS=10000000 TRACKER_LIMITS_PER_CALLER=10000000 TRACKER_LIMITS_PER_CALLER_AT_ONCE=10000000 \
    TRACKER_LIMITS_AT_ONCE=$2 TRACKER_READY_MEMORY=$3 taskset -c 0-$((HALF - 1)) \
    ./run --no-dashboard --date 2023-06-20 --data "$FOLDER/$1" >"$log" 2>&1 &
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

# ask COMMAND…: on the other half.
ask() {
  taskset -c "$HALF-$((2 * HALF - 1))" "$@"
}

# measure NAME AT_ONCE FACTOR…: by a clock, each answer made.
measure() {
  local name=$1 at_once=$2
  shift 2
  start "$name" "$at_once" 0
  ask "$JAVA" -cp bench/target/classes org.policytrack.bench.Overload "$name" "$ASKED" "$(token "$name")" \
    "$SECONDS_EACH" "$@"
  stop
}

# measure_ready FACTOR…: by connections that ask again at once, each answer kept ready.
measure_ready() {
  local factor connections bearer peak=
  ulimit -n 8000
  start ready 100 16M
  bearer="Authorization: Bearer $(token ready)"
  ask wrk -t1 -c"$CONNECTIONS" -d"$SECONDS_EACH"s -H "$bearer" "$ASKED" >"$FOLDER/warm"
  for factor in "$@"; do
    connections=$((factor * CONNECTIONS))
    bearer="Authorization: Bearer $(token ready)"
    ask wrk -t1 -c"$connections" -d"$SECONDS_EACH"s --latency -H "$bearer" "$ASKED" >"$FOLDER/answer"
    peak=$(awk -v seconds="$SECONDS_EACH" -v connections="$connections" -v peak="$peak" '
      /requests in/ { sent = $1 / seconds }
      /Non-2xx/ { refused = $NF / seconds }
      /Socket errors/ { gsub(",", ""); lost = ($4 + $6 + $8 + $10) / seconds }
      $1 == "50%" { median = $2 }
      $1 == "99%" { p99 = $2 }
      END {
        if (peak == "") peak = sent - refused
        printf "| %d | %.0f | %.0f | %.0f | %.0f | %.2f | %s | %s |\n", connections, sent, sent - refused, refused, lost,
          (sent - refused) / peak, median, p99 >"/dev/stderr"
        print peak
      }' "$FOLDER/answer" 2>>"$FOLDER/rows")
  done
  cat "$FOLDER/rows"
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
printf '\n| connections | sent /s | answered /s | refused /s | lost /s | answered / first | median | p99 |\n|---|---|---|---|---|---|---|---|\n'
measure_ready 1 10 50 200
