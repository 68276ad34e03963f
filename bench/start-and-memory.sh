#!/usr/bin/env bash
# Measures, over several starts of the built services on empty data: how long until all three are ready, and how much
# memory each holds after a few hundred requests. Linux only (reads /proc). Prints a table with machine and versions.
# usage: bench/start-and-memory.sh [RUNS]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
RUNS=${1:-3}
REQUESTS=300
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

# pid_of SERVICE: the java process of this run, told by its data folder and its port.
pid_of() {
  local entry
  for entry in /proc/[0-9]*; do
    if tr '\0' '\n' <"$entry/environ" | grep -qx "TRACKER_DATA=$(cd "$DATA" && pwd -P)" &&
      tr '\0' ' ' <"$entry/cmdline" | grep -q "java .*$1/target"; then
      basename "$entry"
      return
    fi
  done 2>/dev/null # other people's processes, and those that have just ended
}

resident_mb() {
  awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"
}

password() {
  sed -n "s/.*\"username\":\"$1\",\"password\":\"\([^\"]*\)\".*/\1/p" "$DATA/demo-accounts.json"
}

token() {
  curl -s http://127.0.0.1:8082/api/v1/tokens -H 'Content-Type: application/json' \
    -d "{\"username\":\"$1\",\"password\":\"$(password "$1")\"}" | sed 's/.*"accessToken":"\([^"]*\)".*/\1/'
}

# Some of every kind: lists, single things, refused input, filing.
load() {
  local bearer reporter i
  bearer="Authorization: Bearer $(token viewer)"
  reporter="Authorization: Bearer $(token reporter-zj-scjg)"
  for ((i = 0; i < REQUESTS; i += 6)); do
    curl -s -o "$FOLDER/answer" -H "$bearer" \
      "http://127.0.0.1:8081/api/v1/tasks" "http://127.0.0.1:8081/api/v1/tasks/zj-metaverse-2023-t20" \
      "http://127.0.0.1:8082/api/v1/departments" "http://127.0.0.1:8082/api/v1/departments?nothing=1" \
      "http://127.0.0.1:8083/api/v1/standings?plan=zj-metaverse-2023" -o "$FOLDER/answer" -o "$FOLDER/answer" \
      -o "$FOLDER/answer" -o "$FOLDER/answer"
    curl -s -o "$FOLDER/answer" -H "$reporter" -H 'Content-Type: application/json' \
      http://127.0.0.1:8083/api/v1/progress-reports -d '{"task":"zj-metaverse-2023-t20","department":"zj-scjg",
        "period":"2023-04","percentComplete":30,"status":"IN_PROGRESS","achievements":"bench"}'
  done
}

one_run() {
  local log=$FOLDER/run-$1.log begun ready
  DATA=$FOLDER/data-$1
  begun=$(date +%s.%N)
  ./run --no-dashboard --data "$DATA" --date 2023-04-20 >"$log" 2>&1 &
  RUNNING=$!
  until grep -q "Ctrl-C" "$log"; do
    kill -0 "$RUNNING" 2>/dev/null || { cat "$log"; exit 1; }
    sleep 0.1
  done
  ready=$(awk -v now="$(date +%s.%N)" -v then="$begun" 'BEGIN { printf "%.1f", now - then }')
  load
  sleep 2
  printf '| %s | %s s | %s MB | %s MB | %s MB |\n' "$1" "$ready" \
    "$(resident_mb "$(pid_of department-service)")" "$(resident_mb "$(pid_of task-service)")" \
    "$(resident_mb "$(pid_of reporting-service)")"
  stop
}

printf 'machine: %s cores, %s; load %s; %s requests a run\n\n' "$(nproc)" "$(uname -sr)" \
  "$(cut -d' ' -f1-3 /proc/loadavg)" "$REQUESTS"
printf '| run | all ready after | department-service | task-service | reporting-service |\n|---|---|---|---|---|\n'
for ((run = 1; run <= RUNS; run++)); do one_run "$run"; done
