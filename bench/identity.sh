#!/usr/bin/env bash
# Measures what verifying a token and checking a password cost, and says whether they keep their bounds: a token below
# 0.2 ms, a password at the cost in use at least 100 ms.
# usage: bench/identity.sh [options of JMH, such as -f 1 -i 3]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
RESULTS=target/bench-identity.csv
COST=$(sed -n 's/.* COST = \([0-9]*\);.*/\1/p' \
  department-service/src/main/java/org/policytrack/department/account/*.java | sed -n 1p)

find_java
find_maven
mkdir -p target
"$MAVEN" -q -B -ntp -Pbench -pl service-kit,bench -DskipTests package dependency:build-classpath \
  -Dmdep.outputFile=target/class-path -Dmdep.includeScope=runtime
"$JAVA" -cp "bench/target/classes:service-kit/target/classes:$(cat bench/target/class-path)" \
  org.openjdk.jmh.Main -rf csv -rff "$RESULTS" "$@"

printf '\nmachine: %s cores, %s; %s; load %s; bcrypt cost in use: %s\n\n' "$(nproc)" "$(uname -sr)" \
  "$("$JAVA" -version 2>&1 | sed -n 1p)" "$(cut -d' ' -f1-3 /proc/loadavg)" "$COST"
tr -d '"\r' <"$RESULTS" | awk -F, -v cost="$COST" '
  BEGIN { printf "| operation | ms | bound | measured / bound | |\n|---|---|---|---|---|\n" }
  NR == 1 { next }
  {
    sub(/.*\./, "", $1)
    name = $1 ($8 == "" ? "" : ", cost " $8)
    bound = $1 == "verify" ? ($8 == cost ? 100 : 0) : 0.2
    kept = $1 == "verify" ? $5 >= bound : $5 < bound
    if (bound) {
      printf "| %s | %.3f | %s %s | %.2f | %s |\n", name, $5, $1 == "verify" ? "at least" : "below", bound, $5 / bound, kept ? "kept" : "BROKEN"
      broken += !kept; judged++
    } else printf "| %s | %.3f | | | |\n", name, $5
  }
  END { exit broken > 0 || judged < 3 }'
