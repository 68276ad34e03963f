#!/usr/bin/env bash
# Measures what the annual report of the simulated year takes, as JSON and as each file, asked for the first time after the
# start and several times after, of which the median may be 2 s.
# usage: bench/period-reports.sh [TIMES]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
TIMES=${1:-9}
LAST_DAY=2024-01-19
BOUND=2
PORT=18081
FOLDER=$(mktemp -d)
RUNNING=

stop() {
  if [ -n "$RUNNING" ]; then
    kill -TERM "$RUNNING" 2>/dev/null || true
    wait "$RUNNING" 2>/dev/null || true
    RUNNING=
  fi
}
trap 'stop; rm -rf "$FOLDER"' EXIT

# start LOG OPTIONS…: the three services.
start() {
  local log=$1
  shift
  TASK_SERVICE_PORT=$PORT DEPARTMENT_SERVICE_PORT=$((PORT + 1)) REPORTING_SERVICE_PORT=$((PORT + 2)) \
    ./run --no-dashboard --data "$FOLDER/data" "$@" >"$log" 2>&1 &
  RUNNING=$!
  until grep -qs 'Ctrl-C' "$log"; do
    kill -0 "$RUNNING" 2>/dev/null || { cat "$log"; exit 1; }
    sleep 0.3
  done
}

token() {
  local password
  password=$(sed -n 's/.*"username":"coordinator","password":"\([^"]*\)".*/\1/p' "$FOLDER/data/demo-accounts.json")
  curl -s "http://127.0.0.1:$((PORT + 1))/api/v1/tokens" -H 'Content-Type: application/json' \
    -d "{\"username\":\"coordinator\",\"password\":\"$password\"}" | sed 's/.*"accessToken":"\([^"]*\)".*/\1/'
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
echo "playing the year up to $LAST_DAY …" >&2
start "$FOLDER/play.log" --demo --date "$LAST_DAY"
stop
start "$FOLDER/run.log"
TOKEN=$(token)
REPORTS=http://127.0.0.1:$((PORT + 2))/api/v1/reports
DRAFT=$(curl -sf "$REPORTS" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
  -d '{"plan":"zj-metaverse-2023","kind":"ANNUAL","period":"2023"}' | sed 's/.*"id":\([0-9]*\),"plan".*/\1/')

printf '\nmachine: %s cores, %s; %s; load %s\n\n' "$(nproc)" "$(uname -sr)" "$("$JAVA" -version 2>&1 | sed -n 1p)" \
  "$(cut -d' ' -f1-3 /proc/loadavg)"
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
