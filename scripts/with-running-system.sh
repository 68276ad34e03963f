#!/usr/bin/env bash
# Runs a command while the system runs as of 20 April 2023, on empty data in FOLDER/data and its usual ports.
# usage: with-running-system.sh FOLDER COMMAND …
set -euo pipefail

FOLDER=$1
shift
LOG=$FOLDER/run.log

./run --date 2023-04-20 --data "$FOLDER/data" >"$LOG" 2>&1 &
RUN=$!
trap 'kill -TERM "$RUN" 2>/dev/null || true; wait "$RUN" || true' EXIT
until grep -q 'Ctrl-C stops everything' "$LOG"; do
  kill -0 "$RUN" 2>/dev/null || { cat "$LOG"; exit 1; }
  sleep 0.3
done
"$@"
