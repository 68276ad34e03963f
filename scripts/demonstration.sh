# shellcheck shell=bash disable=SC2153 # DATA, JAVA and others are set by run
# The simulated year of run --demo: a data folder is marked for it at its first start, and goes on with it ever after.

DEMONSTRATION_MARK=demonstration-year # holds the seed
DEMONSTRATION_PLAYED=demonstration-played.jsonl
DEMONSTRATION_SEED=2023
DEMONSTRATION_DATE=2023-09-20
DEMONSTRATION= # the seed, empty where this folder has no simulated year
PLAYER=        # the group that plays

# settle_demonstration WANTED: whether this folder has a simulated year is decided at its first start.
settle_demonstration() {
  if has_history; then
    DEMONSTRATION=$(kept "$DEMONSTRATION_MARK")
    if [ "$1" = yes ] && [ -z "$DEMONSTRATION" ]; then
      fail 1 "数据目录里已有别的数据，不能加演示年度；请换 --data 或用 --fresh" \
        "this data folder holds other data, and no simulated year is put among it; take another --data, or --fresh"
    fi
    return 0
  fi
  rm -f "$DATA/$DEMONSTRATION_MARK" "$DATA/$DEMONSTRATION_PLAYED"
  if [ "$1" = yes ]; then
    DEMONSTRATION=$DEMONSTRATION_SEED
    DATE=${DATE:-$DEMONSTRATION_DATE}
    keep "$DEMONSTRATION_MARK" "$DEMONSTRATION"
  fi
}

# Plays what lies between what is played and the business date. Where it cannot, the services run all the same.
play_demonstration() {
  local code=0
  say ""
  say "演示年度 / the simulated year, up to $BUSINESS_DATE"
  start_group "$JAVA" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx192m -jar "$(runner_of demonstration)" \
    --departments "$(url_of department-service)" --tasks "$(url_of task-service)" \
    --reporting "$(url_of reporting-service)" --accounts "$DATA/demo-accounts.json" \
    --played "$DATA/$DEMONSTRATION_PLAYED" --until "$BUSINESS_DATE" --seed "$DEMONSTRATION" </dev/null
  PLAYER=$STARTED
  while kill -0 "$PLAYER" 2>/dev/null; do
    all_must_live
    sleep 0.5 || true
  done
  wait "$PLAYER" || code=$?
  PLAYER=
  if [ "$code" -ne 0 ]; then say "演示年度未完成，再次启动时继续 / the simulated year is not whole; the next start goes on with it"; fi
}

stop_player() {
  if [ -n "$PLAYER" ]; then stop_groups 3 "$PLAYER"; fi
}
