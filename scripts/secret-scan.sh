#!/usr/bin/env bash
# Looks through every file of the checkout that git knows, or would take, for credentials. First it plants some of each
# kind in a file of its own and sees that they are found, so that silence means something.
# Exit code 0: clean; 1: something was found, or a planted credential was not; 3: it cannot run here.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
SCAN=scripts/secret-scan
NODE_NEEDED=20

can_run() {
  local version
  command -v git >/dev/null && git rev-parse --git-dir >/dev/null 2>&1 || return 1
  command -v npm >/dev/null && version=$(node --version 2>/dev/null) || return 1
  version=${version#v}
  [ "${version%%.*}" -ge "$NODE_NEEDED" ]
}

# Once, and again when the lock file is another.
install() {
  if [ "$SCAN/node_modules/.installed" -nt "$SCAN/package-lock.json" ]; then return 0; fi
  (cd "$SCAN" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) || return 3
  touch "$SCAN/node_modules/.installed"
}

scan() {
  "$SCAN/node_modules/.bin/secretlint" --secretlintrc "$SCAN/.secretlintrc.json" --no-glob --no-color "$@"
}

letters() {
  local text=
  while [ "${#text}" -lt "$1" ]; do text+=Kq7vR2mWz9TfB4sYc8LpN3; done
  printf '%s' "${text:0:$1}"
}

# What is planted is put together here, so that this file itself holds nothing that looks like a credential.
planted() {
  case $1 in
    private-key) printf -- '-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n' "RSA PRIVATE" "$(letters 64)" "RSA PRIVATE" ;;
    cloud-key) printf 'aws_secret_access_key = %s\n' "$(letters 38)Y9" ;;
    forge-token) printf 'ghp%s%s\n' _ "$(letters 36)" ;;
    database-password) printf 'mysql:%sroot:%s@db.internal:3306/tasks\n' // "$(letters 12)" ;;
    signed-token) printf 'ey%s.ey%s.%s\n' "J$(letters 20)" "J$(letters 20)" "$(letters 40)" ;;
    json-web-key) printf '{"kty":"RSA","%s":"%s"}\n' d "$(letters 60)" ;;
    password-hash) printf '%s2a%s12%s%s\n' '$' '$' '$' "$(letters 53)" ;;
  esac
}

finds_what_is_planted() {
  local kind code missed=0
  for kind in private-key cloud-key forge-token database-password signed-token json-web-key password-hash; do
    planted "$kind" >"$PLANTED/$kind.txt"
    code=0
    scan "$PLANTED/$kind.txt" >/dev/null 2>&1 || code=$?
    if [ "$code" -ne 1 ]; then
      echo "secret scan: a planted $kind was not found (exit code $code)" >&2
      missed=1
    fi
  done
  echo "nothing to find" >"$PLANTED/harmless.txt"
  scan "$PLANTED/harmless.txt" || missed=1
  return "$missed"
}

files() {
  local file
  git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
    if [ -f "$file" ]; then printf '%s\0' "$file"; fi
  done
}

can_run || exit 3
install || exit 3
mkdir -p target
PLANTED=$(mktemp -d target/secret-scan.XXXXXX)
trap 'rm -rf "$PLANTED"' EXIT
finds_what_is_planted
files | xargs -0 "$SCAN/node_modules/.bin/secretlint" --secretlintrc "$SCAN/.secretlintrc.json" --no-glob --no-color
echo "secret scan: $(files | tr -cd '\0' | wc -c | tr -d ' ') files, nothing found"
