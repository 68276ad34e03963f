#!/usr/bin/env bash
# Measures the first load of the front page of the simulated year in a real browser with a cold cache: seconds until it is
# usable (bound 1.5 s), and script and style on the wire (bound 450 kB); then how the pages bear 1,000 tasks and 200
# departments. Needs Node 20 and Chromium.
# usage: bench/page.sh [TIMES]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
TIMES=${1:-7}
PORT=18090
FOLDER=$(mktemp -d)
RUNNING=

stop() {
  if [ -n "$RUNNING" ]; then
    kill -TERM "$RUNNING" 2>/dev/null || true
    wait "$RUNNING" 2>/dev/null || true
  fi
  rm -rf "$FOLDER"
}
trap stop EXIT

CHROMIUM=$(command -v chromium || command -v chromium-browser || true)
[ -n "$CHROMIUM" ] || fail 1 "缺少 Chromium" "Chromium is missing"
export CHROMIUM
DASHBOARD_PORT=$PORT TASK_SERVICE_PORT=$((PORT + 1)) DEPARTMENT_SERVICE_PORT=$((PORT + 2)) \
  REPORTING_SERVICE_PORT=$((PORT + 3)) ./run --data "$FOLDER/data" --demo >"$FOLDER/run.log" 2>&1 &
RUNNING=$!
echo "playing the year …" >&2
until grep -qs 'Ctrl-C' "$FOLDER/run.log"; do
  kill -0 "$RUNNING" 2>/dev/null || { cat "$FOLDER/run.log"; exit 1; }
  sleep 0.5
done
PASSWORD=$(sed -n 's/.*"username":"viewer","password":"\([^"]*\)".*/\1/p' "$FOLDER/data/demo-accounts.json")
node dashboard/web/bench/first-load.mjs "http://127.0.0.1:$PORT" viewer "$PASSWORD" "$TIMES"
node dashboard/web/bench/many-tasks.mjs "http://127.0.0.1:$PORT" viewer "$PASSWORD"
