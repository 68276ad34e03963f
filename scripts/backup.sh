# shellcheck shell=bash disable=SC2034,SC2153 # for backup and restore, which set CALLED_FROM and PROJECT and read the rest
# What backup and restore have in common: their options, and that nobody else has the data folder meanwhile.

umask 077 # what is written down or had back is its owner's alone
SERVICES=(department-service task-service reporting-service)
LOCK=

read_options() {
  DATA_WANTED=${TRACKER_DATA:-$PROJECT/data}
  DATABASE=${TRACKER_DATABASE:-}
  FOLDER=
  while [ $# -gt 0 ]; do
    case $1 in
      --data | --database)
        [ -n "${2:-}" ] || fail 2 "$1 之后缺少值" "$1 needs a value"
        if [ "$1" = --data ]; then DATA_WANTED=$2; else DATABASE=$2; fi
        shift
        ;;
      --data=*) DATA_WANTED=${1#*=} ;;
      --database=*) DATABASE=${1#*=} ;;
      -h | --help)
        help
        exit 0
        ;;
      -*) fail 2 "不认识的选项：$1（见 ./${0##*/} --help）" "unknown option: $1 (see ./${0##*/} --help)" ;;
      *)
        [ -z "$FOLDER" ] || fail 2 "只能指定一个目录" "one folder only"
        FOLDER=$(absolute "$1")
        ;;
    esac
    shift
  done
  [ -n "$FOLDER" ] || fail 2 "缺少备份目录（见 ./${0##*/} --help）" "the folder of the backup is missing (see ./${0##*/} --help)"
  DATA_WANTED=$(absolute "$DATA_WANTED")
  check_database_option
}

absolute() {
  case $1 in
    /*) echo "$1" ;;
    *) echo "$CALLED_FROM/$1" ;;
  esac
}

existing_folder() {
  [ -d "$1" ] || fail 1 "目录不存在：$1" "there is no such folder: $1"
  (cd "$1" && pwd -P)
}

# The lock of run: whoever has it has the folder.
lock_data_folder() {
  take_lock "$DATA/.run-lock" || fail 1 "数据目录 $DATA 正被进程 $HOLDER 使用，请先停止 ./run" \
    "process $HOLDER is using the data folder $DATA; stop ./run first"
  LOCK=$DATA/.run-lock
}

services_must_be_built() {
  local name
  for name in "${SERVICES[@]}"; do
    [ -f "$PROJECT/$name/target/$(package_of_services)/quarkus-run.jar" ] ||
      fail 1 "尚未构建，请先运行 ./run 或 ./mvnw package" "nothing is built yet: run ./run or ./mvnw package first"
  done
}

leave() {
  local code=$?
  if [ -n "$LOCK" ]; then release_lock "$LOCK"; fi
  exit "$code"
}
