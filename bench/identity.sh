#!/usr/bin/env bash
# Measures what verifying a token and checking a password cost, and says whether they keep their bounds: a token below
# 0.2 ms, a password at the cost in use at least 100 ms. The median is judged: a busy neighbour moves it least.
# usage: bench/identity.sh [options of JMH, such as -f 1 -i 3]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
RESULTS=target/bench-identity.csv
COST=$(grep -B1 'int passwordCost()' department-service/src/main/java/org/policytrack/department/DepartmentConfig.java |
  sed -n 's/.*@WithDefault("\([0-9]*\)").*/\1/p')

find_java
find_maven
mkdir -p target
build_modules service-kit,bench dependency:build-classpath \
  -Dmdep.outputFile=target/class-path -Dmdep.includeScope=runtime
"$JAVA" -cp "bench/target/classes:service-kit/target/classes:$(cat bench/target/class-path)" \
  org.openjdk.jmh.Main -rf csv -rff "$RESULTS" "$@" >&2

tell_machine "bcrypt cost in use: $COST"
tr -d '"\r' <"$RESULTS" | awk -F, -v cost="$COST" '
  BEGIN { printf "| operation | median ms | bound | measured / bound | |\n|---|---|---|---|---|\n" }
  $1 !~ /:p0\.50$/ { next }
  {
    password = $1 ~ /HashingAPassword/
    name = password ? "checking a password, cost " $8 : $1 ~ /ofAService/ ? "token of a service (HS256)" : $1 ~ /Outside/ ? "token of an outside provider (RS256)" : "token of an account (RS256)"
    if (password && $8 != cost) { printf "| %s | %.1f | | | |\n", name, $5; next }
    bound = password ? 100 : 0.2
    kept = password ? $5 >= bound : $5 < bound
    printf "| %s | %.3f | %s %s | %.2f | %s |\n", name, $5, password ? "at least" : "below", bound, $5 / bound,
      kept ? "kept" : "BROKEN"
    broken += !kept
    judged++
  }
  END { exit broken > 0 || judged < 4 }'
