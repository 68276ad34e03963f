# shellcheck shell=bash disable=SC2153 # JAVA, SERVICES and JVM_OPTIONS are set elsewhere
# The JDK's start-up cache (AOT cache, JEP 483) of each service: its classes, loaded and linked ahead. It is made beside the
# package by a training run, once per package and JDK. The JVM takes none that does not fit, and starts as ever without it.

TRAINED_WITHIN=180
TRAININGS=() # the groups of training runs that are going on

start_up_cache_of() {
  echo "$PROJECT/$1/target/start-up.aot"
}

# A training run has a database of its own, so it is one of the embedded package; where a server is named, none is used.
wants_start_up_cache() {
  [ "${TRACKER_START_UP_CACHE:-yes}" != no ] && ! is_on_server
}

has_start_up_cache() {
  wants_start_up_cache && [ -s "$(start_up_cache_of "$1")" ]
}

# What a cache is good for, besides the package: this very JVM, and how it was told to work.
trained_for() {
  "$JAVA" -Xinternalversion
  printf '%s\n' "${JVM_OPTIONS[*]}"
}

# Also where a training for this package and JDK came to nothing: it is not tried at every start.
is_trained() {
  local cache
  cache=$(start_up_cache_of "$1")
  [ "$cache.for" -nt "$(runner_of "$1")" ] && [ "$(cat "$cache.for")" = "$(trained_for)" ]
}

make_start_up_caches() {
  local name
  wants_start_up_cache || return 0
  for name in "${SERVICES[@]}"; do
    is_trained "$name" || start_training "$name"
  done
  if [ "${#TRAININGS[@]}" -eq 0 ]; then return 0; fi
  say "启动缓存，仅首次需要，约一分钟 / start-up caches, made once, about a minute …"
  for name in "${TRAININGS[@]}"; do wait "$name" || true; done
  TRAININGS=()
  for name in "${SERVICES[@]}"; do
    if ! has_start_up_cache "$name"; then
      say "  $name 没有启动缓存，启动较慢 / without a start-up cache, so it starts more slowly ($(training_log_of "$name"))"
    fi
  done
}

# Not where nothing can be written.
start_training() {
  touch "$(training_log_of "$1")" 2>/dev/null || return 0
  start_group train "$1" </dev/null >"$(training_log_of "$1")" 2>&1
  TRAININGS+=("$STARTED")
}

training_log_of() {
  echo "$PROJECT/$1/target/start-up-cache.log"
}

# One start on empty data, ended as soon as it has answered once: the JVM writes down what that took.
train() {
  local cache folder java patience
  cache=$(start_up_cache_of "$1")
  folder=$PROJECT/$1/target/training
  rm -rf "$cache" "$cache.for" "$cache.new" "$folder"
  mkdir "$folder"
  env TRACKER_DATA="$folder" QUARKUS_HTTP_PORT=0 TRACKER_IDENTITY_SERVICE_SECRET="$(secret_for_training)" \
    TRACKER_DASHBOARD_SESSION_KEY="$(secret_for_training)" \
    "$JAVA" "${JVM_OPTIONS[@]}" -XX:AOTCacheOutput="$cache.new" -jar "$(runner_of "$1")" >"$folder/log" &
  java=$!
  patience=$((SECONDS + TRAINED_WITHIN))
  while [ -z "$(port_in_training "$folder/log")" ] && kill -0 "$java" 2>/dev/null && [ "$SECONDS" -lt "$patience" ]; do
    sleep 0.2
  done
  ask_in_training "$(port_in_training "$folder/log")" || true
  kill -TERM "$java" || true
  wait "$java" || true
  rm -rf "$folder"
  if [ -s "$cache.new" ]; then mv -f "$cache.new" "$cache"; fi
  trained_for >"$cache.for"
}

secret_for_training() {
  od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}

port_in_training() {
  sed -n 's/.*Listening on: http:.*:\([0-9][0-9]*\)$/\1/p' "$1" 2>/dev/null | sed -n 1p
}

ask_in_training() {
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  printf 'GET /health/ready HTTP/1.0\r\n\r\n' >&3
  cat <&3
  exec 3>&-
}

stop_training() {
  if [ "${#TRAININGS[@]}" -gt 0 ]; then stop_groups 2 "${TRAININGS[@]}"; fi
}
