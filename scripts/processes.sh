# shellcheck shell=bash disable=SC2034 # STARTED, HOLDER are for the scripts that include this
# Words to the caller, child processes and locks, for run and verify. Made for bash 3.2 (macOS) and later.

# The caller's standard error, also while file descriptor 2 goes to a log.
exec 4>&2

say() {
  printf '%s\n' "$*"
}

# fail CODE CHINESE ENGLISH
fail() {
  printf '%s: %s / %s\n' "${0##*/}" "$2" "$3" >&4
  exit "$1"
}

# Starts a command as a process group of its own and leaves the group's number in STARTED.
# Ctrl-C in the terminal does not reach it: only the script that started it ends it. The script's own file
# descriptors stay its own.
start_group() {
  set -m
  "$@" 4>&- 8>&- 9>&- &
  STARTED=$!
  set +m
}

group_lives() {
  kill -0 -- "-$1" 2>/dev/null
}

any_group_lives() {
  local group
  for group in "$@"; do
    if group_lives "$group"; then return 0; fi
  done
  return 1
}

# stop_groups SECONDS GROUP…: asks all to end, waits that long, then ends what is left.
stop_groups() {
  local patience=$((SECONDS + $1)) group
  shift
  for group in "$@"; do kill -TERM -- "-$group" 2>/dev/null || true; done
  while [ "$SECONDS" -lt "$patience" ] && any_group_lives "$@"; do sleep 0.2; done
  for group in "$@"; do kill -KILL -- "-$group" 2>/dev/null || true; done
  for group in "$@"; do wait "$group" 2>/dev/null || true; done
}

# For the one case no trap sees, SIGKILL of the script itself: the groups end with it. Whoever holds file
# descriptor 8 lives, and that is the script alone.
watch_over() {
  exec 8> >(end_with_script "$@")
}

end_with_script() {
  exec >/dev/null 2>&1 4>&- 9>&-
  trap '' INT TERM HUP
  while read -r; do :; done
  if any_group_lives "$@"; then stop_groups 12 "$@"; fi
}

dismiss_watcher() {
  exec 8>&-
}

# Leaves 0 when the lock is ours now, 1 when a living run of the same script, or of one that shares its lock, has it (its pid in HOLDER).
# The lock of a process that is gone, or whose number another program has by now, is taken over.
take_lock() {
  local lock=$1
  if write_lock "$lock"; then return 0; fi
  HOLDER=$(cat "$lock" 2>/dev/null || true)
  if [ -z "$HOLDER" ]; then
    sleep 1
    HOLDER=$(cat "$lock" 2>/dev/null || true)
  fi
  if runs_this_script "$HOLDER"; then return 1; fi
  rm -f "$lock"
  write_lock "$lock" || true
  sleep 1 # of two that take over at the same moment, the last to write has it
  HOLDER=$(cat "$lock" 2>/dev/null || true)
  [ "$HOLDER" = "$$" ]
}

write_lock() {
  (set -o noclobber && echo "$$" >"$1") 2>/dev/null
}

release_lock() {
  if [ "$(cat "$1" 2>/dev/null || true)" = "$$" ]; then rm -f "$1"; fi
}

runs_this_script() {
  local command
  [ -n "$1" ] || return 1
  command=$(tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline" || ps -o args= -p "$1" 2>/dev/null || true)
  case " $command " in
    *[\ /]"${0##*/}"\ * | */run\ * | */backup\ * | */restore\ *) return 0 ;;
    *) return 1 ;;
  esac
}
