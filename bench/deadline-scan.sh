#!/usr/bin/env bash
# Measures what the deadline scan costs beside many open milestones whose dates lie day by day over the rest of the year: the
# first one, in which each is looked at, that of the next working day, and one in which nothing is left to do; and what
# memory task-service had at most. Each number of milestones gets systems of their own on empty data: in one the notices are
# delivered meanwhile on the same processors, in the other department-service is stopped (SIGSTOP) a second after the first scan
# began, as if it had processors of its own. Linux only (reads /proc).
# usage: bench/deadline-scan.sh [MILESTONES…]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
NUMBERS=("$@")
if [ $# -eq 0 ]; then NUMBERS=(10000 100000); fi
FIRST_DAY=2023-05-31
NEXT_DAY=2023-06-01
FOLDER=$(mktemp -d)
HELD=

# hold_after_a_second PID, release: stops a process, and lets it go on; what is held could not even end.
hold_after_a_second() {
  HELD=$1
  { sleep 1 && kill -STOP "$HELD"; } & # once it has answered whether the token still holds
}

release() {
  if [ -n "$HELD" ]; then
    kill -CONT "$HELD" 2>/dev/null || true
    HELD=
  fi
}
trap 'release; stop_runs; rm -rf "$FOLDER"' EXIT

# start DATA: the three services, without a scan of their own.
start() {
  TRACKER_DEADLINE_SCAN_DELAYED=1h TRACKER_CLOCK_DEMONSTRATION=true start_run "$1.log" \
    ./run --no-dashboard --date "$NEXT_DAY" --data "$1"
}

# fill DATA MILESTONES: while task-service does not run.
fill() {
  sed "s/:milestones/$2/" bench/sql/open-milestones.sql >"$FOLDER/fill.sql"
  "$JAVA" -cp "$(echo task-service/target/quarkus-app/lib/main/com.h2database.h2-*.jar)" org.h2.tools.RunScript -url \
    "jdbc:h2:file:$1/task-service;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE" \
    -user tracker -script "$FOLDER/fill.sql"
}

# pid_of SERVICE DATA: its java process on this data.
pid_of() {
  local entry
  for entry in /proc/[0-9]*; do
    if tr '\0' '\n' <"$entry/environ" | grep -qx "TRACKER_DATA=$(cd "$2" && pwd -P)" &&
      tr '\0' ' ' <"$entry/cmdline" | grep -q "java .*$1/target"; then
      basename "$entry"
      return
    fi
  done 2>/dev/null # other people's processes, and those that have just ended
}

# cpu_s PID: the processor time it has used, whatever else runs on the machine.
cpu_s() {
  awk -v tick="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); printf "%.1f", ($12 + $13) / tick }' "/proc/$1/stat"
}

peak_mb() {
  awk '/^VmHWM/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"
}

# scan NAME MILESTONES TOKEN DAY PID: one line of the table.
scan() {
  local used seconds
  used=$(cpu_s "$5")
  seconds=$(curl -s -o "$FOLDER/scan.json" -w '%{time_total}' -X POST -H "Authorization: Bearer $3" \
    -H "Tracker-Day: $4" "http://127.0.0.1:$TASK_SERVICE_PORT/api/v1/deadline-scans")
  printf '| %s | %s | %.2f | %s | %s | %s | %s |\n' "$2" "$1" "$seconds" \
    "$(awk "BEGIN { printf \"%.1f\", $(cpu_s "$5") - $used }")" "$(field milestonesExamined)" "$(field flagsRaised)" \
    "$(peak_mb "$5")"
}

field() {
  sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" "$FOLDER/scan.json"
}

# measure MILESTONES together|alone
measure() {
  local data=$FOLDER/data-$1-$2 service receiver token
  start "$data"
  stop_runs
  fill "$data" "$1"
  start "$data"
  service=$(pid_of task-service "$data")
  receiver=$(pid_of department-service "$data")
  token=$(token_of coordinator "$data")
  printf '| %s | before | | | | | %s |\n' "$1" "$(peak_mb "$service")"
  if [ "$2" = alone ]; then
    hold_after_a_second "$receiver"
    scan 'first, alone' "$1" "$token" "$FIRST_DAY" "$service"
    release
  else
    scan 'first' "$1" "$token" "$FIRST_DAY" "$service"
    token=$(token_of coordinator "$data")
    scan 'of the next working day' "$1" "$token" "$NEXT_DAY" "$service"
    scan 'nothing left to do' "$1" "$token" "$NEXT_DAY" "$service"
  fi
  stop_runs
}

find_java
use_ports 18081
lift_limits_per_caller
tell_machine
printf '| open milestones | scan | s | processor s | examined | flags raised | peak MB so far |\n'
printf '|---|---|---|---|---|---|---|\n'
for number in "${NUMBERS[@]}"; do
  measure "$number" alone
  measure "$number" together
done
