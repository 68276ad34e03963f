# shellcheck shell=bash
# The data folder of one installation: what is in it, whose it is, and how it is emptied. DATA names it.

MARKER=.policytrack

# Everything that run and the services make in the folder; --fresh deletes this and nothing else.
OWN_FILES=('*.mv.db' database database-check.log '*.trace.db' '*.tempFile' logs evidence audit-heads.jsonl clock-shift service-secret session-key bootstrap-secret
  'token-key.json*' 'account-key.json*' 'demo-accounts.json' 'demo-accounts*.new' demonstration-year demonstration-played.jsonl
  "$MARKER")

# open_data_folder PATH: sets DATA to its absolute path and makes sure that the folder is there, writable and ours.
open_data_folder() {
  # The embedded database reads ; as the end of a path, the configuration ${…} as an expression.
  case $1 in
    *[\;\$\\]*) fail 2 "数据目录的路径不能含 ; \$ \\：$1" "the path of the data folder must not contain ; \$ or \\: $1" ;;
  esac
  mkdir -p "$1" 2>/dev/null || fail 1 "无法创建数据目录：$1" "the data folder cannot be created: $1"
  touch "$1/.writable" 2>/dev/null || fail 1 "数据目录不可写：$1" "the data folder cannot be written: $1"
  rm -f "$1/.writable"
  DATA=$(cd "$1" && pwd -P)
  if [ ! -e "$DATA/$MARKER" ] && [ -n "$(find "$DATA" -mindepth 1 -maxdepth 1 ! -name working-days)" ]; then
    fail 1 "该目录里有别的文件，不是本系统的数据目录，请换一个空目录：$DATA" \
      "this folder holds other files and is no data folder of this system; name an empty one: $DATA"
  fi
  touch "$DATA/$MARKER"
}

empty_data_folder() {
  local pattern left
  for pattern in "${OWN_FILES[@]}"; do
    # shellcheck disable=SC2086 # the pattern is to be expanded
    (cd "$DATA" && rm -rf -- $pattern)
  done
  touch "$DATA/$MARKER"
  left=$(find "$DATA" -mindepth 1 ! -name "$MARKER" ! -name "$LOCK_NAME" | sed -n 1p)
  if [ -n "$left" ]; then
    say "--fresh：以下不是本系统建立的文件，未删除 / not made by this system, so left alone: $left"
  fi
}

# Whether a service ever kept anything here.
has_history() {
  local database
  for database in "$DATA"/*.mv.db; do
    if [ -e "$database" ]; then return 0; fi
  done
  [ -e "$DATA/$DATABASE_KEPT" ]
}

# kept NAME: what a small file of the folder says, nothing when it is not there.
kept() {
  cat "$DATA/$1" 2>/dev/null || true
}

# keep NAME VALUE: for its owner's eyes only, and whole or not at all.
keep() {
  (umask 077 && printf '%s\n' "$2" >"$DATA/$1.new" && mv -f "$DATA/$1.new" "$DATA/$1")
}

# secret NAME: made at the first start.
secret() {
  if [ -z "$(kept "$1")" ]; then
    keep "$1" "$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')"
  fi
  kept "$1"
}
