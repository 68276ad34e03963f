#!/usr/bin/env bash
# Measures what is left of the throughput of reporting-service when several times as much is asked as it can answer: with
# the bound on what is worked on at once, and without, where hardly an answer is kept; and where it is kept ready, when many
# times the connections ask without a pause. Each system is asked alone, in turn; it has one half of the cores, who asks the other.
# Linux only, two cores at least; needs wrk (Debian: wrk), and room for 8,000 open files. A part may last 40 seconds, for tokens
# last five minutes.
# usage: bench/overload.sh [SECONDS_OF_EACH_PART [FACTOR…]]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
SECONDS_EACH=${1:-15}
if [ $# -gt 0 ]; then shift; fi
if [ $# -eq 0 ]; then set -- 1 4 8; fi
CONNECTIONS=16
use_ports "${OVERLOAD_PORT:-18081}"
lift_limits_per_caller
ASKED="http://127.0.0.1:$REPORTING_SERVICE_PORT/api/v1/standings?plan=zj-metaverse-2023"
HALF=$(($(nproc) / 2))
FOLDER=$(mktemp -d)
trap 'stop_runs; rm -rf "$FOLDER"' EXIT

# start NAME AT_ONCE MEMORY_FOR_READY_ANSWERS
start() {
  TRACKER_LIMITS_AT_ONCE=$2 TRACKER_READY_MEMORY=$3 start_run "$FOLDER/$1.log" taskset -c "0-$((HALF - 1))" \
    ./run --no-dashboard --date 2023-06-20 --data "$FOLDER/$1"
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
  ask "$JAVA" -cp bench/target/classes org.policytrack.bench.Overload "$name" "$ASKED" "$(token_of viewer "$FOLDER/$name")" \
    "$SECONDS_EACH" "$@"
  stop_runs
}

# measure_ready FACTOR…: by connections that ask again at once, each answer kept ready.
measure_ready() {
  local factor connections bearer peak=
  ulimit -n 8000
  start ready 100 16M
  bearer="Authorization: Bearer $(token_of viewer "$FOLDER/ready")"
  ask wrk -t1 -c"$CONNECTIONS" -d"$SECONDS_EACH"s -H "$bearer" "$ASKED" >"$FOLDER/warm"
  for factor in "$@"; do
    connections=$((factor * CONNECTIONS))
    bearer="Authorization: Bearer $(token_of viewer "$FOLDER/ready")"
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
  stop_runs
}

find_java
find_maven
build_modules service-kit,bench
tell_machine "$SECONDS_EACH s each"
printf '| bound | asked by | sent /s | answered /s | refused /s | lost /s | answered / peak | median ms | p99 ms |\n'
printf '|---|---|---|---|---|---|---|---|---|\n'
measure on 100 "$@"
measure off 1000000 "$@"
printf '\n| connections | sent /s | answered /s | refused /s | lost /s | answered / first | median | p99 |\n|---|---|---|---|---|---|---|---|\n'
measure_ready 1 10 50 200
