# shellcheck shell=bash disable=SC2034 # RUN is for the scripts that include this
# The system under measurement, as ./run starts it, and what the measurements tell and ask of it.

RUNS=()

# build_modules MODULES [GOAL_OR_OPTION…]: packages them; what Maven says of it stays out of the tables.
build_modules() {
  "$MAVEN" -q -B -ntp -Pbench -pl "$1" -DskipTests package "${@:2}" >&2
}

# use_ports FIRST: of task-service; department-service, reporting-service and the dashboard have those after it.
use_ports() {
  export TASK_SERVICE_PORT=$1 DEPARTMENT_SERVICE_PORT=$(($1 + 1)) REPORTING_SERVICE_PORT=$(($1 + 2)) \
    DASHBOARD_PORT=$(($1 + 3))
}

# One caller asks for as much as many do.
lift_limits_per_caller() {
  export TRACKER_LIMITS_PER_ADDRESS=1000000000 TRACKER_LIMITS_PER_CALLER=1000000000 \
    TRACKER_LIMITS_PER_CALLER_AT_ONCE=1000000000
}

# start_run LOG COMMAND…: ./run, or what leads to it; returns when the system is ready. RUN is its process.
start_run() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 &
  RUN=$!
  RUNS+=("$RUN")
  until grep -qs 'Ctrl-C' "$log"; do
    kill -0 "$RUN" 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.3
  done
}

stop_runs() {
  local run
  for run in ${RUNS[@]+"${RUNS[@]}"}; do
    kill -TERM "$run" 2>/dev/null || true
    wait "$run" 2>/dev/null || true
  done
  RUNS=()
}

# password_of USER DATA: the one the demonstration has made for that account.
password_of() {
  sed -n "s/.*\"username\":\"$1\",\"password\":\"\([^\"]*\)\".*/\1/p" "$2/demo-accounts.json"
}

# token_of USER DATA: of the department-service whose port is set; it lasts five minutes.
token_of() {
  curl -s "http://127.0.0.1:$DEPARTMENT_SERVICE_PORT/api/v1/tokens" -H 'Content-Type: application/json' \
    -d "{\"username\":\"$1\",\"password\":\"$(password_of "$1" "$2")\"}" | sed 's/.*"accessToken":"\([^"]*\)".*/\1/'
}

# pid_on PORT: of the process that listens there.
pid_on() {
  ss -ltnpH "sport = :$1" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -n 1
}

# tell_machine [MORE…]: the line above a table.
tell_machine() {
  printf '\nmachine: %s cores, %s; %s; load %s' "$(nproc)" "$(uname -sr)" "$("$JAVA" -version 2>&1 | sed -n 1p)" \
    "$(cut -d' ' -f1-3 /proc/loadavg)"
  if [ $# -gt 0 ]; then printf '; %s' "$@"; fi
  printf '\n\n'
}
