import type { Reporting } from '@/api/types'

export type Kind = Reporting['ReportKind']

/** In the order in which they come in a year. */
export const KINDS: Kind[] = ['MONTHLY', 'QUARTERLY', 'ANNUAL', 'MEETING']

/** Kinds whose periods are counted; a meeting is on any day. */
export type CountedKind = Exclude<Kind, 'MEETING'>

const MONTHS = 12
const QUARTER = 3

/** The periods of a plan that have begun, the newest first, as reports of that kind are named by them. */
export function periodsOf(kind: CountedKind, start: string, end: string, today: string): string[] {
  const last = today < end ? today : end
  if (start > last) return []
  const months = monthsBetween(start.slice(0, 7), last.slice(0, 7)).reverse()
  const named: Record<CountedKind, (month: string) => string> = {
    MONTHLY: (month) => month,
    QUARTERLY: (month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / QUARTER)}`,
    ANNUAL: (month) => month.slice(0, 4),
  }
  return [...new Set(months.map(named[kind]))]
}

/** The one that is usually drafted next: the newest that is over, else the newest. */
export function usualPeriod(periods: string[], today: string): string | undefined {
  return periods.find((period) => lastDayOf(period) < today) ?? periods[0]
}

/** The last day of a period as it is written: `2023-06`, `2023-Q2`, `2023`, `2023-12-15`. */
export function lastDayOf(period: string): string {
  const year = Number(period.slice(0, 4))
  if (/^\d{4}$/.test(period)) return endOfMonth(year, MONTHS)
  const quarter = /-Q([1-4])$/.exec(period)?.[1]
  if (quarter) return endOfMonth(year, Number(quarter) * QUARTER)
  return /^\d{4}-\d{2}$/.test(period) ? endOfMonth(year, Number(period.slice(5))) : period
}

function endOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let month = first
  while (month <= last) {
    months.push(month)
    month = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 7)
  }
  return months
}
