#!/usr/bin/env bash
# Runs the commands of a README as a newcomer would: the ```sh blocks in order, in one shell, against a started system.
# A line "# → words" says what the command before it must have printed.
# usage: readme-check.sh README FOLDER (the data folder of the running system is FOLDER/data)
set -euo pipefail

README=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
cd "$2"

COMMANDS=$(awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$README")
command_text=
checked=0

try() {
  local output code=0
  output=$(mktemp)
  eval "$command_text" >"$output" 2>&1 || code=$?
  if [ -n "$1" ] && ! grep -qF -- "$1" "$output"; then
    printf 'README: expected “%s” from (exit code %s):\n%s\ngot:\n' "$1" "$code" "$command_text"
    cat "$output"
    exit 1
  fi
  rm -f "$output"
  command_text=
}

while IFS= read -r line; do
  case $line in
    '# → '*)
      try "${line#'# → '}"
      checked=$((checked + 1))
      ;;
    *) command_text+=$line$'\n' ;;
  esac
done <<<"$COMMANDS"
try ""
[ "$checked" -gt 0 ]
echo "$(basename "$README"): $checked answers as promised"
