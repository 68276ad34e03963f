import type { Task } from '@/api/types'

type Ladder = Task['NewReminderLadder']

/** The rules as they are typed: lists of days as text. */
export interface LadderText {
  daysBefore: string
  overdueEveryDays: string
  headFromDaysLeft: string
  officeFromWorkingDaysLate: string
  climbAfterWorkingDays: string
  reportDaysBefore: string
  reviewAfterWorkingDays: string
}
export type LadderField = keyof LadderText

export const FIELDS: { name: LadderField; isList: boolean; unit: 'days' | 'workingDays'; least: number }[] = [
  { name: 'daysBefore', isList: true, unit: 'days', least: 1 },
  { name: 'headFromDaysLeft', isList: false, unit: 'days', least: 0 },
  { name: 'overdueEveryDays', isList: false, unit: 'days', least: 1 },
  { name: 'officeFromWorkingDaysLate', isList: false, unit: 'workingDays', least: 1 },
  { name: 'climbAfterWorkingDays', isList: false, unit: 'workingDays', least: 1 },
  { name: 'reportDaysBefore', isList: true, unit: 'days', least: 1 },
  { name: 'reviewAfterWorkingDays', isList: false, unit: 'workingDays', least: 1 },
]

const FARTHEST = 366

export function typed(ladder: Task['ReminderLadder']): LadderText {
  return Object.fromEntries(
    FIELDS.map(({ name, isList }) => [
      name,
      isList ? (ladder[name] as number[]).join(', ') : String(ladder[name]),
    ]),
  ) as unknown as LadderText
}

/** The rules that were typed, or the fields in which something else was. */
export function ladderOf(text: LadderText): { ladder?: Ladder; wrong: LadderField[] } {
  const wrong: LadderField[] = []
  const read: Record<string, number | number[]> = {}
  for (const { name, isList, least } of FIELDS) {
    const numbers = text[name]
      .split(isList ? /[,，、;；\s]+/ : /$^/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
    const days = numbers.map(Number)
    const isGood =
      numbers.every((one) => /^\d+$/.test(one)) &&
      days.every((day) => day >= least && day <= FARTHEST) &&
      new Set(days).size === days.length &&
      (isList || days.length === 1)
    if (!isGood) wrong.push(name)
    read[name] = isList ? days : (days[0] ?? 0)
  }
  return wrong.length > 0 ? { wrong } : { ladder: read as unknown as Ladder, wrong }
}
