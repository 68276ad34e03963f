#!/usr/bin/env bash
# Checks every stored file of evidence against its record: missing, cut or changed files, and files nothing is known of.
# usage: TRACKER_TOKEN=… check-evidence.sh [ADDRESS [CURSOR]]
#   ADDRESS        of reporting-service, http://127.0.0.1:8083 when absent
#   CURSOR         where to go on, as a check that ended early has told
#   TRACKER_TOKEN  access token of an administrator or auditor
# Prints one line for each fault: KIND, the file's place in the store, the ids of the evidence that needs it.
# Exit code 0: all is as it was uploaded; 1: faults were found; 2: it could not be checked to the end.
set -euo pipefail

ADDRESS=${1:-http://127.0.0.1:${REPORTING_SERVICE_PORT:-8083}}
CHECKED=0
FAULTS=0
CURSOR=${2:-}

give_up() {
  echo "无法完成检查 / could not be checked to the end: $1" >&2
  if [ -n "$CURSOR" ]; then echo "可从此处继续 / go on with: $0 $ADDRESS $CURSOR" >&2; fi
  exit 2
}

# One step. The token goes in by standard input, where no list of processes shows it.
ask() {
  printf 'Authorization: Bearer %s\n' "$TRACKER_TOKEN" |
    curl --silent --show-error --fail-with-body --max-time 600 --header @- \
      --header 'Accept-Language: en' "$ADDRESS/api/v1/evidence/verification${CURSOR:+?cursor=$CURSOR}"
}

# The value of a field of the answer that is no text inside a list.
field() {
  grep -o "\"$1\":\"\{0,1\}[^\",}]*" <<<"$2" | tail -n 1 | sed 's/^"[^"]*":"\{0,1\}//'
}

[ -n "${TRACKER_TOKEN:-}" ] || give_up "TRACKER_TOKEN is not set"
command -v curl >/dev/null || give_up "curl is not installed"
while true; do
  answer=$(ask) || give_up "$answer"
  CHECKED=$((CHECKED + $(field checked "$answer")))
  while IFS= read -r fault; do
    FAULTS=$((FAULTS + 1))
    sed 's/^{"kind":"\([A-Z]*\)","file":"\(.*\)","evidence":\[\(.*\)\]}$/\1 \2 \3/; s/"//g' <<<"$fault"
  done < <(grep -oE '\{"kind":"[A-Z]+","file":"([^"\\]|\\.)*","evidence":\[[^]]*\]\}' <<<"$answer" || true)
  CURSOR=$(field next "$answer" || true)
  [ -n "$CURSOR" ] || break
done
echo "已检查 / checked: $CHECKED; 问题 / faults: $FAULTS" >&2
[ "$FAULTS" -eq 0 ]
