#!/usr/bin/env bash
# Runs every measurement in one go, on one machine and one build, and writes them to target/bench.md. Takes about an hour;
# nothing else should run meanwhile. What a script needs and this machine has not (wrk, Chromium) is said in its place.
# usage: bench/all.sh [SCRIPT…]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
RESULT=target/bench.md
FAILED=()
if [ $# -eq 0 ]; then
  set -- limits sizes start-and-memory overload identity deadline-scan long-tables period-reports page
fi

mkdir -p target
{
  printf '# Measurements of %s, commit %s\n\n' "$(date +%F)" "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
  printf '%s cores (%s), %s memory, %s\n' "$(nproc)" "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | sed -n 1p)" \
    "$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)" "$(uname -sr)"
} >"$RESULT"
for name in "$@"; do
  printf '%s …\n' "$name"
  printf '\n## %s\n\n' "$name" >>"$RESULT"
  "bench/$name.sh" >>"$RESULT" 2>"target/bench-$name.log" || {
    FAILED+=("$name")
    printf '\nfailed, or a bound was broken: %s\n' "$(tail -n 1 "target/bench-$name.log")" >>"$RESULT"
  }
done
cat "$RESULT"
if [ "${#FAILED[@]}" -gt 0 ]; then
  printf 'not well: %s\n' "${FAILED[*]}" >&2
  exit 1
fi
