#!/usr/bin/env bash
# Checks the date arithmetic of business-clock.sh; silent when it is right.
set -euo pipefail

# shellcheck source=scripts/business-clock.sh
. "$(dirname "${BASH_SOURCE[0]}")/business-clock.sh"

FAULTS=0

# expect WANTED ACTUAL WHAT
expect() {
  if [ "$1" != "$2" ]; then
    printf 'business-clock: %s is %s, not %s\n' "$3" "$2" "$1" >&2
    FAULTS=$((FAULTS + 1))
  fi
}

expect 0 "$(day_number 1970-01-01)" "the day number of 1970-01-01"
expect 19467 "$(day_number 2023-04-20)" "the day number of 2023-04-20"
expect 2000-02-29 "$(date_of 11016)" "day 11016"
expect 2100-03-01 "$(date_of "$(day_number 2100-03-01)")" "2100-03-01 there and back"
for no_date in 2023-02-29 2100-02-29 2023-13-01 2023-04-31 2023-00-10 2023-4-2 ''; do
  expect no "$(is_date "$no_date" && echo yes || echo no)" "a date in '$no_date'"
done
expect yes "$(is_date 2024-02-29 && echo yes || echo no)" "a date in 2024-02-29"
expect P0D "$(decide_shift 2026-11-21 '' '')" "the shift of a first start without a date"
expect P-1311D "$(decide_shift 2026-11-21 2023-04-20 '')" "the shift of a first start"
expect P-1311D "$(decide_shift 2026-11-25 '' P-1311D)" "the shift of a later start"
expect P-1311D "$(decide_shift 2026-11-25 2023-04-24 P-1311D)" "the shift on the same business day"
expect P-1068D "$(decide_shift 2026-11-22 2023-12-20 P-1311D)" "the shift of a jump ahead"
expect refused "$(decide_shift 2026-11-25 2023-04-20 P-1311D || echo refused)" "a step back"

[ "$FAULTS" -eq 0 ]
