#!/usr/bin/env bash
# shellcheck disable=SC2034,SC2153 # what the scripts of run read and set
# Starts the built services as ./run does, with and without their start-up caches, on empty data and on filled: seconds, also
# of the processor, until each is ready, one after the other and all at once; the memory each holds then, and after some
# hundred requests and a rest. Linux only (reads /proc). Ports as for ./run (TASK_SERVICE_PORT …).
# usage: bench/start-and-memory.sh [FOLDER]   a data folder that ./run filled and has left; without one, what the start
#                                             on empty data and its requests left
set -euo pipefail

FILLED=${1:+$(cd "$1" && pwd -P)}
cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain business-clock data-folder database services start-up-cache build measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done

REQUESTS=300
REST=10 # longer than what the JVMs wait until they give memory back
HOST=127.0.0.1
ACCOUNTS=demonstration
DEPARTMENT_SERVICE_PORT=$(port_of department-service)
DEMONSTRATION=
FOLDER=$(mktemp -d)
trap 'stop_services 2>"$FOLDER/stopped"; rm -rf "$FOLDER"' EXIT

seconds_since() {
  awk -v now="$(date +%s.%N)" -v then="$1" 'BEGIN { printf "%.1f", now - then }'
}

# await_ready BEGUN SERVICE…: the seconds from BEGUN until all are.
await_ready() {
  local begun=$1 name
  shift
  for name in "$@"; do
    until is_ready "$name"; do
      all_must_live >&2
      sleep 0.05
    done
  done
  seconds_since "$begun"
}

# processor_seconds GROUP: of the one process of this group, so far.
processor_seconds() {
  sed 's/.*) //' "/proc/$1/stat" | awk -v ticks="$(getconf CLK_TCK)" '{ printf "%.1f", ($12 + $13) / ticks }'
}

# Each before the ones that ask it; leaves in IN_TURN a list of seconds, and of the processor's until then.
start_in_turn() {
  local name begun ready
  IN_TURN=
  for name in "${SERVICES[@]}"; do
    begun=$(date +%s.%N)
    start_service "$name"
    ready=$(await_ready "$begun" "$name")
    IN_TURN+=" $ready ($(processor_seconds "$STARTED")) |"
  done
}

start_at_once() {
  local name begun
  begun=$(date +%s.%N)
  for name in "${SERVICES[@]}"; do start_service "$name"; done
  AT_ONCE=$(await_ready "$begun" "${SERVICES[@]}")
}

stop_all() {
  stop_groups "$STOP_WITHIN" "${GROUPS_STARTED[@]}" 2>>"$FOLDER/stopped"
  GROUPS_STARTED=()
}

# Some of every kind: lists, single things, refused input, filing, the page.
load() {
  local bearer reporter i tasks departments reporting
  bearer="Authorization: Bearer $(token_of viewer "$DATA")"
  reporter="Authorization: Bearer $(token_of reporter-zj-scjg "$DATA")"
  tasks=$(url_of task-service)/api/v1 departments=$(url_of department-service)/api/v1
  reporting=$(url_of reporting-service)/api/v1
  for ((i = 0; i < REQUESTS; i += 7)); do
    curl -s -H "$bearer" "$tasks/tasks" "$tasks/tasks/zj-metaverse-2023-t20" "$departments/departments" \
      "$departments/departments?nothing=1" "$reporting/standings?plan=zj-metaverse-2023" "$(url_of dashboard)/"
    curl -s -H "$reporter" -H 'Content-Type: application/json' "$reporting/progress-reports" \
      -d '{"task":"zj-metaverse-2023-t20","department":"zj-scjg","period":"2023-04","percentComplete":30,"status":"IN_PROGRESS","achievements":"bench"}'
  done >"$FOLDER/answers"
}

# A list of the megabytes of each, and all together.
resident() {
  local group
  for group in "${GROUPS_STARTED[@]}"; do
    awk '/^VmRSS/ { print $2 / 1024 }' "/proc/$group/status"
  done | awk '{ printf " %.0f |", $1; sum += $1 } END { printf " %.0f |", sum }'
}

# measure CACHE DATA, in DATA
measure() {
  local begun
  SHIFT=$(kept clock-shift)
  DEMONSTRATION=$(kept demonstration-year)
  TRACKER_START_UP_CACHE=$1
  mkdir -p "$DATA/logs"
  start_in_turn
  begun=$(resident)
  load
  sleep "$REST"
  echo "| $1 | $2 |$begun" >>"$FOLDER/begun"
  echo "| $1 | $2 |$(resident)" >>"$FOLDER/used"
  stop_all
  start_at_once
  stop_all
  echo "| $1 | $2 |$IN_TURN $AT_ONCE |" >>"$FOLDER/ready"
}

# print_table TITLE LAST FILE
print_table() {
  printf '\n%s\n\n| cache | data | department-service | task-service | reporting-service | dashboard | %s |\n' "$1" "$2"
  printf '|---|---|---|---|---|---|---|\n'
  cat "$FOLDER/$3"
}

find_java
ports_must_be_free
tell_machine "$REQUESTS requests"
for name in "${SERVICES[@]}"; do rm -f "$(start_up_cache_of "$name").for"; done
BEGUN=$(date +%s.%N)
make_start_up_caches >&2
printf 'start-up caches of all four made in %s s\n' "$(seconds_since "$BEGUN")"
for cache in no yes; do
  DATA=$FOLDER/data-$cache
  mkdir "$DATA"
  keep clock-shift "$(decide_shift "$(today)" 2023-04-20 '')"
  measure "$cache" empty
  if [ -n "$FILLED" ]; then
    rm -rf "$DATA"
    cp -r "$FILLED" "$DATA"
  fi
  measure "$cache" filled
done
print_table "seconds (of the processor) until ready, one after the other" "all at once, on what that left" ready
print_table "MB resident when all are ready" together begun
print_table "MB resident after the requests and a rest of $REST s" together used
