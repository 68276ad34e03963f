import type { Reporting, Task } from '@/api/types'
import { daysBetween } from '../tasks/rows'

/** A value on a day. */
export interface Point {
  day: string
  value: number
}

type Report = Pick<
  Reporting['ProgressReport'],
  'role' | 'state' | 'filedOn' | 'decidedOn' | 'percentComplete' | 'sequence'
>
type Entry = Pick<
  Reporting['LedgerEntry'],
  'id' | 'kind' | 'value' | 'validOn' | 'role' | 'report' | 'reversedBy'
>

/** The next or an earlier day. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The expected pace as it is drawn, in shares of the whole: a straight line over the plan's days, both ends included, but
 * for what milestones carry by their weight, which is expected on their due dates.
 */
export function expectedLine(
  start: string,
  end: string,
  whole: number,
  milestones: Pick<Task['Milestone'], 'dueDate' | 'weight'>[] = [],
): Point[] {
  const steps = milestones.filter((one) => one.weight !== undefined)
  const carried = (counts: (dueDate: string) => boolean) =>
    Math.min(
      100,
      steps.filter((one) => counts(one.dueDate)).reduce((sum, one) => sum + (one.weight ?? 0), 0),
    )
  const days = daysBetween(start, end) + 1
  const linear = 100 - carried(() => true)
  const percentOn = (day: string) => {
    const gone = Math.min(Math.max(daysBetween(start, day) + 1, 0), days)
    return (linear * gone) / days + carried((dueDate) => dueDate <= day)
  }
  const turns = new Set([shifted(start, -1), end])
  for (const { dueDate } of steps) turns.add(shifted(dueDate, -1)).add(dueDate)
  return [...turns].sort().map((day) => ({ day, value: (percentOn(day) * whole) / 100 }))
}

/** What the lead had accepted, by the day it was filed. */
export function acceptedPercents(reports: Report[], upTo?: string): Point[] {
  const accepted = reports
    .filter((report) => report.role === 'LEAD' && report.state === 'ACCEPTED')
    .filter((report) => !upTo || (report.decidedOn ?? report.filedOn) <= upTo)
    .sort((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0))
  const byDay = new Map(accepted.map((report) => [report.filedOn, report.percentComplete]))
  return [...byDay]
    .map(([day, value]) => ({ day, value }))
    .sort((one, other) => one.day.localeCompare(other.day))
}

/** What the lead claimed after that and nobody decided on yet. */
export function claimedPercents(reports: Report[], upTo?: string): Point[] {
  return reports
    .filter((report) => report.role === 'LEAD' && report.state === 'SUBMITTED')
    .filter((report) => !upTo || report.filedOn <= upTo)
    .map((report) => ({ day: report.filedOn, value: report.percentComplete }))
    .sort((one, other) => one.day.localeCompare(other.day))
}

/** The verified figures that stand, by the day they speak of; the later entry of a day is the one that holds. */
export function verifiedFigures(entries: Entry[]): Point[] {
  const byDay = new Map<string, number>()
  for (const entry of [...entries].sort((one, other) => one.id - other.id)) {
    if (entry.kind === 'VERIFIED' && entry.role === 'LEAD' && entry.reversedBy === undefined)
      byDay.set(entry.validOn, entry.value)
  }
  return [...byDay]
    .map(([day, value]) => ({ day, value }))
    .sort((one, other) => one.day.localeCompare(other.day))
}

/** The figures claimed by reports that nobody decided on yet. */
export function claimedFigures(entries: Entry[]): Point[] {
  const decided = new Set(entries.filter((one) => one.kind !== 'CLAIMED').map((one) => one.report))
  return entries
    .filter((entry) => entry.kind === 'CLAIMED' && entry.role === 'LEAD' && !decided.has(entry.report))
    .map((entry) => ({ day: entry.validOn, value: entry.value }))
    .sort((one, other) => one.day.localeCompare(other.day))
}

/** Where the accepted rate leads: from the last verified point to the target on the likeliest day, and between which days. */
export interface Outlook {
  middle: [Point, Point]
  /** The corners between the earliest and the latest day. */
  band?: [Point, Point, Point]
}

export function outlookOf(
  forecast: Reporting['Forecast'],
  last: Point | undefined,
  target: number,
): Outlook | undefined {
  if (!last || last.value >= target) return undefined
  const { reachedOn, earliest, latest } = forecast
  if (reachedOn) {
    return {
      middle: [last, { day: reachedOn, value: target }],
      band:
        earliest && latest
          ? [last, { day: earliest, value: target }, { day: latest, value: target }]
          : undefined,
    }
  }
  if (forecast.perMonth === undefined || forecast.deadline <= last.day) return undefined
  const months = daysBetween(last.day, forecast.deadline) / DAYS_OF_A_MONTH
  const value = Math.min(target, last.value + forecast.perMonth * months)
  return { middle: [last, { day: forecast.deadline, value }] }
}

const DAYS_OF_A_MONTH = 365.25 / 12

/** A row of the table behind the picture. */
export interface PointRow {
  day: string
  verified?: number
  claimed?: number
  expected: number
}

/** The value of a line of straight pieces on a day. */
export function valueOn(line: Point[], day: string): number {
  const after = line.findIndex((point) => point.day >= day)
  const to = line[after]
  const from = line[after - 1]
  if (!to) return line.at(-1)?.value ?? 0
  if (!from || to.day === day) return after === 0 && to.day !== day ? 0 : to.value
  return from.value + ((to.value - from.value) * daysBetween(from.day, day)) / daysBetween(from.day, to.day)
}

export function pointRows(verified: Point[], claimed: Point[], expected: Point[]): PointRow[] {
  const days = [...new Set([...verified, ...claimed].map((point) => point.day))].sort()
  return days.map((day) => ({
    day,
    verified: verified.find((point) => point.day === day)?.value,
    claimed: claimed.find((point) => point.day === day)?.value,
    expected: valueOn(expected, day),
  }))
}
