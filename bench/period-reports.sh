#!/usr/bin/env bash
# Measures what the annual report of the simulated year takes, as JSON and as each file, asked for the first time after the
# start and several times after, of which the median may be 2 s.
# usage: bench/period-reports.sh [TIMES]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
TIMES=${1:-9}
LAST_DAY=2024-01-19
BOUND=2
FOLDER=$(mktemp -d)
trap 'stop_runs; rm -rf "$FOLDER"' EXIT

# start LOG OPTIONS…: the three services.
start() {
  local log=$1
  shift
  start_run "$log" ./run --no-dashboard --data "$FOLDER/data" "$@"
}

# seconds ADDRESS: of one reading; ends the measurement when it is refused.
seconds() {
  curl -sf -o "$FOLDER/read" -w '%{time_total}\n' -H "Authorization: Bearer $TOKEN" "$REPORTS$1" || {
    echo "$REPORTS$1 is not read" >&2
    exit 1
  }
}

find_java
find_maven
use_ports 18081
echo "playing the year up to $LAST_DAY …" >&2
start "$FOLDER/play.log" --demo --date "$LAST_DAY"
stop_runs
start "$FOLDER/run.log"
TOKEN=$(token_of coordinator "$FOLDER/data")
REPORTS=http://127.0.0.1:$REPORTING_SERVICE_PORT/api/v1/reports
DRAFT=$(curl -sf "$REPORTS" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
  -d '{"plan":"zj-metaverse-2023","kind":"ANNUAL","period":"2023"}' | sed 's/.*"id":\([0-9]*\),"plan".*/\1/')

tell_machine
printf '| annual report as | first s | median of %s s | bound s | median / bound | KB | |\n|---|---|---|---|---|---|---|\n' "$TIMES"
broken=0
for suffix in '' .json .csv .xlsx .docx .pdf; do
  first=$(seconds "/$DRAFT$suffix")
  median=$(for _ in $(seq "$TIMES"); do seconds "/$DRAFT$suffix"; done | sort -n | sed -n "$((TIMES / 2 + 1))p")
  verdict=$(awk "BEGIN { print $median < $BOUND ? \"kept\" : \"BROKEN\" }")
  [ "$verdict" = kept ] || broken=1
  printf '| %s | %.2f | %.2f | %s | %s | %s | %s |\n' "${suffix:-its content}" "$first" "$median" "$BOUND" \
    "$(awk "BEGIN { printf \"%.2f\", $median / $BOUND }")" "$(($(wc -c <"$FOLDER/read") / 1024))" "$verdict"
done
exit "$broken"
