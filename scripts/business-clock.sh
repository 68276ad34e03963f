# shellcheck shell=bash
# The business clock of a data folder: how many whole days it is ahead of the real date in China.
# Plain arithmetic, since GNU and BSD date share no way to add days.

# Days since 1970-01-01 of a date in the proleptic Gregorian calendar (years count from March, so that
# the leap day is the last one).
day_number() {
  local year=$((10#${1:0:4})) month=$((10#${1:5:2})) day=$((10#${1:8:2})) era
  if [ "$month" -le 2 ]; then
    year=$((year - 1))
    month=$((month + 12))
  fi
  era=$((year / 4 - year / 100 + year / 400))
  echo $((365 * year + era + (153 * (month - 3) + 2) / 5 + day - 719469))
}

# The date of a day number.
date_of() {
  local days=$(($1 + 719468)) era day_of_era year_of_era day_of_year month year day
  era=$((days / 146097))
  day_of_era=$((days % 146097))
  year_of_era=$(((day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365))
  day_of_year=$((day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100)))
  month=$(((5 * day_of_year + 2) / 153))
  day=$((day_of_year - (153 * month + 2) / 5 + 1))
  year=$((year_of_era + era * 400 + month / 10))
  printf '%04d-%02d-%02d\n' "$year" $((month < 10 ? month + 3 : month - 9)) "$day"
}

is_date() {
  local shape='^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
  [[ $1 =~ $shape ]] && [ "$(date_of "$(day_number "$1")")" = "$1" ]
}

# China keeps UTC+8 all year; written this way it needs no time zone files.
today() {
  TZ=CST-8 date +%Y-%m-%d
}

# shift_between TODAY WANTED: an ISO 8601 period such as P-1311D.
shift_between() {
  echo "P$(($(day_number "$2") - $(day_number "$1")))D"
}

# business_date TODAY SHIFT
business_date() {
  local days=${2#P}
  date_of $(($(day_number "$1") + ${days%D}))
}

# decide_shift TODAY WANTED STORED: the shift to start with. WANTED is empty without --date, STORED is empty
# while the folder has no history. Leaves 1 when time would run backwards.
decide_shift() {
  local wanted=$2 stored=$3
  if [ -z "$stored" ]; then
    shift_between "$1" "${wanted:-$1}"
  elif [ -z "$wanted" ] || [ "$wanted" = "$(business_date "$1" "$stored")" ]; then
    echo "$stored"
  elif [[ $wanted > $(business_date "$1" "$stored") ]]; then
    shift_between "$1" "$wanted"
  else
    return 1
  fi
}
