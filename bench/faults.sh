#!/usr/bin/env bash
# Lets a cluster live under load while its parts are killed, frozen, cut off and restarted, one after the other, and holds
# what it promises against what came of it: two instances of each service behind HAProxy, on three Galera nodes. It is the
# test ClusterTest of system-tests, for longer. Needs Debian's mariadb-server, galera-4, rsync and haproxy. Prints a table and
# leaves anything but 0 where a promise was broken; logs stay in system-tests/target.
# usage: bench/faults.sh [MINUTES [SECONDS BETWEEN FAULTS]]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PROJECT=$PWD
for part in processes toolchain measurement; do
  # shellcheck source=/dev/null
  . "$PROJECT/scripts/$part.sh"
done
MINUTES=${1:-30}
EVERY=${2:-60}
LOG=target/bench-faults.log
TEST=org.policytrack.system.cluster.ClusterTest
RESULT=system-tests/target/surefire-reports/TEST-$TEST.xml

for program in mariadbd rsync haproxy; do
  command -v "$program" >/dev/null || fail 1 "缺少 $program（Debian 软件包 mariadb-server、galera-4、rsync、haproxy）" \
    "$program is missing (Debian packages mariadb-server, galera-4, rsync, haproxy)"
done
find_java
find_maven
mkdir -p target
tell_machine "$(mariadbd --version | sed 's/^[^ ]* *//')"
rm -f "$RESULT"
code=0
"$MAVEN" -B -ntp -DskipUi -pl system-tests -am package -Dtest="$TEST" -Dsurefire.failIfNoSpecifiedTests=false \
  -Dtest.groups.left.out=none -Dcluster.minutes="$MINUTES" -Dcluster.fault-every-seconds="$EVERY" >"$LOG" 2>&1 || code=$?
grep -E '^\| |^\|---|reports filed' "$LOG" || true
if [ "$code" -ne 0 ]; then
  printf '\n未通过 / not passed, see %s:\n' "$LOG"
  grep -m 40 -A 40 'FAILURE!' "$LOG" || tail -n 20 "$LOG"
fi
grep -q 'skipped="0"' "$RESULT" || fail 1 "测试没有运行，见 $LOG" "the test did not run, see $LOG"
exit "$code"
