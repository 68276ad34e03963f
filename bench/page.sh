#!/usr/bin/env bash
# Measures the first load of the front page of the simulated year in a real browser with a cold cache: seconds until it is
# usable (bound 1.5 s), and script and style on the wire (bound 450 kB); then how the pages bear 1,000 tasks and 200
# departments. Needs Node 20 and Chromium.
# usage: bench/page.sh [TIMES]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
TIMES=${1:-7}
FOLDER=$(mktemp -d)
trap 'stop_runs; rm -rf "$FOLDER"' EXIT

CHROMIUM=$(command -v chromium || command -v chromium-browser || true)
[ -n "$CHROMIUM" ] || fail 1 "缺少 Chromium" "Chromium is missing"
export CHROMIUM
find_java
tell_machine
use_ports 18090
echo "playing the year …" >&2
start_run "$FOLDER/run.log" ./run --data "$FOLDER/data" --demo
PAGE=http://127.0.0.1:$DASHBOARD_PORT
PASSWORD=$(password_of viewer "$FOLDER/data")
node dashboard/web/bench/first-load.mjs "$PAGE" viewer "$PASSWORD" "$TIMES"
node dashboard/web/bench/many-tasks.mjs "$PAGE" viewer "$PASSWORD"
