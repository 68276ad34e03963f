#!/usr/bin/env bash
# Verifies an exported audit chain without any service, by the classes of a packaged one.
# usage: verify-audit-export.sh FILE [--head FILE]
# Exit code 0: it holds; 1: it does not; 2: that could not be told.
set -euo pipefail

PROJECT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
for part in processes toolchain; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
LIBRARIES=$PROJECT/department-service/target/quarkus-app/lib/main

(find_java) || exit 2
find_java
if [ ! -d "$LIBRARIES" ]; then
  fail 2 "尚未构建，请先运行 ./run 或 ./mvnw package" "nothing is built yet: run ./run or ./mvnw package first"
fi
exec "$JAVA" -Dstdout.encoding=UTF-8 -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m -cp "$LIBRARIES/*" \
  org.policytrack.kit.audit.chain.VerifyExport "$@"
