/** Days are written `2023-04-28` and months `2023-04`; they are counted in UTC, where no day is shorter than another. */
const LENGTH = 86_400_000

function at(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function written(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

export function plusDays(day: string, days: number): string {
  return written(at(day) + days * LENGTH)
}

export function monthOf(day: string): string {
  return day.slice(0, 7)
}

export function plusMonths(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number)
  return written(Date.UTC(year!, number! - 1 + months, 1)).slice(0, 7)
}

export function lastDayOf(month: string): string {
  return plusDays(`${plusMonths(month, 1)}-01`, -1)
}

/** The same day of another month, or that month's last. */
export function inMonth(day: string, month: string): string {
  const same = `${month}-${day.slice(8)}`
  const last = lastDayOf(month)
  return same > last ? last : same
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(at(day)).getUTCDay() || 7
}

/** The weeks of a month from Monday on; nothing where a week reaches into another month. */
export function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`
  const begins = plusDays(first, 1 - weekdayOf(first))
  const weeks: (string | undefined)[][] = []
  for (let monday = begins; monday <= lastDayOf(month); monday = plusDays(monday, 7)) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6]
        .map((days) => plusDays(monday, days))
        .map((day) => (monthOf(day) === month ? day : undefined)),
    )
  }
  return weeks
}

export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The day a key leads to from another; nothing where the key means nothing here. */
export function dayByKey(key: string, day: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return plusDays(day, -1)
    case 'ArrowRight':
      return plusDays(day, 1)
    case 'ArrowUp':
      return plusDays(day, -7)
    case 'ArrowDown':
      return plusDays(day, 7)
    case 'Home':
      return plusDays(day, 1 - weekdayOf(day))
    case 'End':
      return plusDays(day, 7 - weekdayOf(day))
    case 'PageUp':
      return inMonth(day, plusMonths(monthOf(day), -1))
    case 'PageDown':
      return inMonth(day, plusMonths(monthOf(day), 1))
    default:
      return undefined
  }
}
