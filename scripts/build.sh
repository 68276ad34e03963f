# shellcheck shell=bash disable=SC2153 # MAVEN, SERVICES and DEMONSTRATION are set elsewhere
# Builds the services for run: only what is missing or older than its sources.

BUILD= # the group of a build that is going on

runner_of() {
  case $1 in
    demonstration) echo "$PROJECT/$1/target/$1.jar" ;;
    dashboard) echo "$PROJECT/$1/target/quarkus-app/quarkus-run.jar" ;;
    *) echo "$PROJECT/$1/target/$(package_of_services)/quarkus-run.jar" ;;
  esac
}

# The services, and what plays the simulated year where there is one.
parts_needed() {
  printf '%s\n' "${SERVICES[@]}"
  if [ -n "$DEMONSTRATION" ]; then echo demonstration; fi
}

# Built after the last change of its sources, of service-kit's and of the build's own.
is_built() {
  local runner
  runner=$(runner_of "$1")
  if [ "$1" = dashboard ] && has_node && ! is_page_built "$runner"; then return 1; fi
  [ -f "$runner" ] && [ -z "$(find pom.xml .mvn/jvm.config service-kit/pom.xml service-kit/src/main \
    "$1/pom.xml" "$1/src/main" -newer "$runner" | sed -n 1p)" ]
}

# The page's own sources, and the contracts its client is generated from.
is_page_built() {
  [ -f dashboard/target/classes/META-INF/resources/index.html ] && [ -f "$1" ] &&
    [ -z "$(find dashboard/web ./*-service/openapi \( -name node_modules -o -name dist -o -name generated \) -prune -o -type f \
      -newer "$1" -print | sed -n 1p)" ]
}

build_what_is_not_built() {
  local name missing=no
  for name in $(parts_needed); do
    is_built "$name" || missing=yes
  done
  if [ "$missing" = yes ]; then build; fi
}

build() {
  local log=$PROJECT/target/run-build.log begun=$PROJECT/target/run-build.begun code=0 name
  local options=(-B -ntp -pl "$(parts_needed | paste -s -d , -)" -am -DskipTests)
  find_maven
  has_node || options+=(-DskipUi)
  mkdir -p "$PROJECT/target"
  : >"$log"
  touch "$begun"
  say "构建中，首次需几分钟 / building, the first time takes some minutes (target/run-build.log)"
  start_group "$MAVEN" "${options[@]}" package </dev/null >"$log" 2>&1
  BUILD=$STARTED
  tell_progress_of_build "$log"
  wait "$BUILD" || code=$?
  BUILD=
  if [ "$code" -ne 0 ]; then
    grep '^\[ERROR\]' "$log" | sed -n 1,15p >&4 || true
    fail 1 "构建失败，日志：$log" "the build failed, its log: $log"
  fi
  # What was changed while it was being built counts as newer than the result.
  for name in $(parts_needed); do touch -r "$begun" "$(runner_of "$name")"; done
}

tell_progress_of_build() {
  local told=0 begun
  while kill -0 "$BUILD" 2>/dev/null; do
    sleep 1 || true
    begun=$(modules_begun "$1" | grep -c . || true)
    if [ "$begun" -gt "$told" ]; then modules_begun "$1" | sed -n "$((told + 1)),${begun}p"; fi
    told=$begun
  done
}

modules_begun() {
  sed -n 's/^\[INFO\] Building \([^ ]*\) .*\[[0-9]*\/[0-9]*\]$/  \1 …/p' "$1"
}
