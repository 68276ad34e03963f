#!/usr/bin/env bash
# Measures what writing a long table as a spreadsheet and as CSV takes, and says whether memory stays flat: the heap in use at
# the last of 100,000 rows may be at most 1.5 times that at the last of 1,000, within the heap the service has.
# usage: bench/long-tables.sh [ROWS…]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
HEAP=192m
OUT=reporting-service/target
SIZES=("$@")
[ "${#SIZES[@]}" -gt 0 ] || SIZES=(1000 10000 100000)

find_java
find_maven
mkdir -p target
"$MAVEN" -q -B -ntp -pl service-kit,reporting-service test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/class-path -Dmdep.includeScope=test >&2

for format in xlsx csv; do
  for rows in "${SIZES[@]}"; do
    "$JAVA" "-Xmx$HEAP" -XX:+UseSerialGC \
      -cp "$OUT/test-classes:$OUT/classes:$(cat "$OUT/class-path")" \
      org.policytrack.reporting.document.WriteLongTable "$format" "$rows"
  done
done 2>target/bench-long-tables.log >target/bench-long-tables.txt || {
  tail -20 target/bench-long-tables.log
  exit 1
}

tell_machine "heap of at most $HEAP"
awk '
  BEGIN {
    print "| format | rows | s | file MB | heap in use at the last row MB | to that of the first size | most memory of the process MB | to that of the first size |"
    print "|---|---|---|---|---|---|---|---|"
  }
  $1 != format { format = $1; heap = $5; most = $6 }
  {
    printf "| %s | %d | %s | %s | %s | %.2f | %d | %.2f |\n", $1, $2, $3, $4, $5, $5 / heap, $6, $6 / most
    if ($5 / heap > 1.5) { broken++ }
  }
  END { print broken ? "\nBROKEN: memory grows with the rows" : "\nkept: memory stays flat"; exit broken > 0 }' \
  target/bench-long-tables.txt
