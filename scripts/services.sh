# shellcheck shell=bash disable=SC2153 # HOST and DATA are set by run
# The three services and the dashboard as run sees them: ports, start, readiness, end.

SERVICES=(department-service task-service reporting-service dashboard)
GROUPS_STARTED=() # of SERVICES, in the same order

READY_WITHIN=120
STOP_WITHIN=12

# Small and soon ready rather than fast under load. What is not asked for again is given back: freed heap beyond a tenth of
# what is in use, and what the C library keeps of freed memory. TRACKER_JVM_OPTIONS comes after these and wins.
JVM_OPTIONS=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms24m -Xmn6m -Xmx192m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=10
  -XX:TrimNativeHeapInterval=5000 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED)

port_of() {
  case $1 in
    task-service) echo "${TASK_SERVICE_PORT:-8081}" ;;
    department-service) echo "${DEPARTMENT_SERVICE_PORT:-8082}" ;;
    reporting-service) echo "${REPORTING_SERVICE_PORT:-8083}" ;;
    dashboard) echo "${DASHBOARD_PORT:-8080}" ;;
  esac
}

port_variable() {
  tr 'a-z-' 'A-Z_' <<<"$1_PORT"
}

is_loopback() {
  case $1 in
    127.* | localhost | ::1) return 0 ;;
    *) return 1 ;;
  esac
}

# Where this machine itself reaches a service.
near_host() {
  case $HOST in
    0.0.0.0) echo 127.0.0.1 ;;
    ::) echo ::1 ;;
    *) echo "$HOST" ;;
  esac
}

url_of() {
  local host
  host=$(near_host)
  case $host in
    *:*) host="[$host]" ;;
  esac
  echo "http://$host:$(port_of "$1")"
}

check_ports() {
  local name port seen=" "
  for name in "${SERVICES[@]}"; do
    port=$(port_of "$name")
    case $port in
      '' | *[!0-9]* | ??????*) port=0 ;;
    esac
    if [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
      fail 2 "$(port_variable "$name") 不是端口号" "$(port_variable "$name") is no port number"
    fi
    case $seen in
      *" $port "*) fail 2 "端口 $port 用了两次" "port $port is given twice" ;;
    esac
    seen="$seen$port "
  done
}

ports_must_be_free() {
  local name port
  for name in "${SERVICES[@]}"; do
    port=$(port_of "$name")
    if (exec 3<>"/dev/tcp/$(near_host)/$port") 2>/dev/null; then
      fail 1 "$name 的端口 $port 已被占用，可用环境变量 $(port_variable "$name") 改换" \
        "port $port of $name is taken; choose another with the environment variable $(port_variable "$name")"
    fi
  done
}

start_services() {
  local name
  mkdir -p "$DATA/logs"
  exec 2>"$DATA/logs/run.log" # where the shell tells of killed children
  secret service-secret >/dev/null
  secret session-key >/dev/null
  for name in "${SERVICES[@]}"; do start_service "$name"; done
  watch_over "${GROUPS_STARTED[@]}"
}

start_service() {
  local log=$DATA/logs/$1.log
  set_environment_of "$1"
  set_options_of "$1"
  if [ -f "$log" ]; then mv -f "$log" "$log.1"; fi
  umask 077
  start_group serve "$1" </dev/null >"$log" 2>&1
  GROUPS_STARTED+=("$STARTED")
}

# Not by env: what stands in its command line, secrets too, may be kept by whoever keeps account of commands.
serve() {
  if [ "$1" = dashboard ] || ! is_on_server; then unset "${ACCOUNT_VARIABLES[@]}"; fi
  export "${ENVIRONMENT[@]}"
  exec "$JAVA" "${OPTIONS[@]}" -jar "$(runner_of "$1")"
}

set_options_of() {
  OPTIONS=("${JVM_OPTIONS[@]}")
  if [ -n "${TRACKER_JVM_OPTIONS:-}" ]; then
    # shellcheck disable=SC2206 # several, divided by spaces
    OPTIONS+=($TRACKER_JVM_OPTIONS)
  fi
  if has_start_up_cache "$1"; then OPTIONS+=(-XX:AOTCache="$(start_up_cache_of "$1")"); fi
}

set_environment_of() {
  ENVIRONMENT=(
    MALLOC_ARENA_MAX=1
    QUARKUS_HTTP_HOST="$HOST"
    QUARKUS_HTTP_PORT="$(port_of "$1")"
    QUARKUS_REST_CLIENT_DEPARTMENT_SERVICE_URL="$(url_of department-service)"
    QUARKUS_REST_CLIENT_TASK_SERVICE_URL="$(url_of task-service)"
  )
  case $1 in
    dashboard) add_environment_of_dashboard ;;
    *) add_environment_of_service "$1" ;;
  esac
}

# It has no data and no part in what the services keep among themselves.
add_environment_of_dashboard() {
  ENVIRONMENT+=(
    QUARKUS_REST_CLIENT_REPORTING_SERVICE_URL="$(url_of reporting-service)"
    TRACKER_DASHBOARD_SESSION_KEY="$(secret session-key)"
  )
}

add_environment_of_service() {
  if is_on_server; then ENVIRONMENT+=(TRACKER_DATABASE="$DATABASE"); fi
  ENVIRONMENT+=(
    TRACKER_DATA="$DATA"
    TRACKER_CLOCK_SHIFT="$SHIFT"
    TRACKER_AUDIT_HEAD_FILE="$DATA/audit-heads.jsonl"
    TRACKER_IDENTITY_SERVICE_SECRET="$(secret service-secret)"
    TRACKER_IDENTITY_JWKS="$(url_of department-service)/api/v1/jwks"
    TRACKER_IDENTITY_ENDED_SESSIONS="$(url_of department-service)/api/v1/ended-sessions"
    # The dashboard says for whom it asks.
    QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING=true
    QUARKUS_HTTP_PROXY_TRUSTED_PROXIES="$(near_host)"
  )
  # Calendars of years that came after the build, put there by whoever looks after the installation.
  if [ -d "$DATA/working-days" ]; then
    ENVIRONMENT+=(TRACKER_WORKING_DAYS_FOLDER="$DATA/working-days")
  fi
  # What looks at the day by itself waits until the days before it are played.
  if [ -n "$DEMONSTRATION" ]; then
    ENVIRONMENT+=(TRACKER_CLOCK_DEMONSTRATION=true TRACKER_DEADLINE_SCAN_DELAYED=10m TRACKER_RED_LIGHTS_DELAYED=10m TRACKER_REMINDER_SCAN_DELAYED=10m TRACKER_REPORT_SCHEDULE_DELAYED=10m)
  fi
  if [ "$1" != department-service ]; then return 0; fi
  if [ "$ACCOUNTS" = demonstration ]; then
    ENVIRONMENT+=(TRACKER_ACCOUNTS_DEMONSTRATION_FILE="$DATA/demo-accounts.json")
  else
    ENVIRONMENT+=(TRACKER_ACCOUNTS_BOOTSTRAP_SECRET="$(secret bootstrap-secret)")
  fi
}

# Whether GET /health/ready answers 200; by bash alone, so that neither curl nor wget is needed.
is_ready() {
  local answer
  answer=$(
    exec 2>/dev/null 3<>"/dev/tcp/$(near_host)/$(port_of "$1")" || exit 1
    printf 'GET /health/ready HTTP/1.0\r\nHost: %s\r\n\r\n' "$(near_host)" >&3
    IFS= read -r -t 5 line <&3 && echo "$line"
  ) || return 1
  case $answer in
    "HTTP/1."?" 200 "*) return 0 ;;
    *) return 1 ;;
  esac
}

wait_until_ready() {
  local name ready=" " begun=$SECONDS
  say "启动中 / starting …"
  while true; do
    all_must_live
    for name in "${SERVICES[@]}"; do
      case $ready in
        *" $name "*) continue ;;
      esac
      if is_ready "$name"; then
        ready="$ready$name "
        say "  $name ($((SECONDS - begun)) s)"
      fi
    done
    if [ "$(wc -w <<<"$ready")" -eq "${#SERVICES[@]}" ]; then return 0; fi
    if [ $((SECONDS - begun)) -ge "$READY_WITHIN" ]; then give_up_waiting "$ready"; fi
    sleep 0.5 || true
  done
}

give_up_waiting() {
  local name log
  for name in "${SERVICES[@]}"; do
    case $1 in
      *" $name "*) continue ;;
    esac
    log=$DATA/logs/$name.log
    tail -n 20 "$log" >&4
    fail 1 "$name 在 $READY_WITHIN 秒内未就绪，日志：$log" "$name was not ready within $READY_WITHIN s, its log: $log"
  done
}

all_must_live() {
  local index code=0
  for index in "${!GROUPS_STARTED[@]}"; do
    if kill -0 "${GROUPS_STARTED[index]}" 2>/dev/null; then continue; fi
    wait "${GROUPS_STARTED[index]}" 2>/dev/null || code=$?
    fail 1 "${SERVICES[index]} 已退出（代码 ${code}），其余服务一并停止，日志：$DATA/logs/${SERVICES[index]}.log" \
      "${SERVICES[index]} ended (exit code $code), so all others are stopped; its log: $DATA/logs/${SERVICES[index]}.log"
  done
}

wait_for_the_end() {
  while true; do
    all_must_live
    sleep 1 || true
  done
}

stop_services() {
  if [ -n "$BUILD" ]; then stop_groups 5 "$BUILD"; fi
  stop_training
  if [ "${#GROUPS_STARTED[@]}" -gt 0 ]; then stop_groups "$STOP_WITHIN" "${GROUPS_STARTED[@]}"; fi
  dismiss_watcher
}
