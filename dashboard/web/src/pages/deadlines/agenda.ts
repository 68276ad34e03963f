import type { Reporting, Task } from '@/api/types'
import { monthOf, plusDays, weekdayOf } from './days'

type Milestone = Task['Milestone']
type MilestoneState = Task['MilestoneState']

/** The task, measure or goal a milestone belongs to, with who answers for it. */
export interface Owner {
  id: string
  kind: 'TASK' | 'MEASURE' | 'GOAL'
  title: string
  /** Codes; of a group with those of its members. */
  departments: string[]
  /** Who leads it, as the plan names it. */
  lead: string
}

/** Owners by id; a goal is answered for by the coordinating office. */
export function ownersOf(tasks: Task['Task'][], plan: Task['Plan'] | undefined): Map<string, Owner> {
  const owners = new Map<string, Owner>()
  for (const task of tasks) {
    owners.set(task.id, {
      id: task.id,
      kind: task.kind,
      title: task.title,
      departments: task.responsibilities.flatMap((one) => [one.department, ...(one.members ?? [])]),
      lead: task.responsibilities.find((one) => one.role === 'LEAD')?.department ?? '',
    })
  }
  for (const goal of plan?.goals ?? []) {
    owners.set(goal.id, {
      id: goal.id,
      kind: 'GOAL',
      title: goal.name,
      departments: [plan!.coordinatingOffice],
      lead: plan!.coordinatingOffice,
    })
  }
  return owners
}

/** What wants doing first comes first: open ones by the day to act by, then what was achieved, the latest first. */
export function inOrder(milestones: Milestone[]): Milestone[] {
  return [...milestones].sort((one, other) => {
    const isDone = isAchieved(one.state)
    if (isDone !== isAchieved(other.state)) return isDone ? 1 : -1
    const days = one.actBy.localeCompare(other.actBy)
    return (isDone ? -days : days) || one.id.localeCompare(other.id)
  })
}

/** Milestones that share their dates, as one heading of the agenda. */
export interface Dated {
  key: string
  actBy: string
  dueDate: string
  daysLeft: number
  isDone: boolean
  isOverdue: boolean
  items: Milestone[]
}

/** Those of the same dates under one heading, in order. */
export function byDates(milestones: Milestone[]): Dated[] {
  const groups = new Map<string, Dated>()
  for (const one of inOrder(milestones)) {
    const isDone = isAchieved(one.state)
    const key = `${isDone} ${one.actBy} ${one.dueDate}`
    const group = groups.get(key) ?? {
      key,
      actBy: one.actBy,
      dueDate: one.dueDate,
      daysLeft: one.daysLeft,
      isDone,
      isOverdue: one.state === 'OVERDUE',
      items: [],
    }
    group.items.push(one)
    groups.set(key, group)
  }
  return [...groups.values()]
}

export function isAchieved(state: MilestoneState): boolean {
  return state === 'ACHIEVED' || state === 'ACHIEVED_LATE'
}

export function toneOf(state: MilestoneState): 'red' | 'yellow' | 'blue' | 'grey' {
  if (state === 'OVERDUE') return 'red'
  if (state === 'DUE_TODAY' || state === 'DUE_SOON') return 'yellow'
  return isAchieved(state) ? 'blue' : 'grey'
}

/** One thing on a day of the calendar. */
export type Entry =
  { kind: 'actBy' | 'due'; milestone: Milestone } | { kind: 'reports'; period: string; owed: number }

/** What lies on each day: the day to act by, the due date where that is another day, and the day reports are owed. */
export function entriesByDay(
  milestones: Milestone[],
  reports: Reporting['ObligationPage'] | undefined,
): Map<string, Entry[]> {
  const days = new Map<string, Entry[]>()
  const put = (day: string, entry: Entry) => days.set(day, [...(days.get(day) ?? []), entry])
  if (reports) {
    const { owed, overdue, returned } = reports.counts
    put(reports.dueOn, { kind: 'reports', period: reports.period, owed: owed + overdue + returned })
  }
  for (const milestone of inOrder(milestones)) {
    put(milestone.actBy, { kind: 'actBy', milestone })
    if (milestone.dueDate !== milestone.actBy) put(milestone.dueDate, { kind: 'due', milestone })
  }
  return days
}

/** What kind of day it is; without a file of the year only weekends are known. */
export function kindOfDay(day: string, year: Task['WorkingYear'] | undefined): Task['CalendarDay'] {
  const exception = year?.exceptions.find((one) => one.date === day)
  return exception ?? { date: day, kind: weekdayOf(day) > 5 ? 'WEEKEND' : 'WORKING_DAY' }
}

/** The business day, as the days left of any milestone tell it. */
export function businessDayBy(milestones: Milestone[] | undefined): string | undefined {
  const open = milestones?.find((one) => !isAchieved(one.state))
  return open && plusDays(open.actBy, -open.daysLeft)
}

/** Months of the plan in which reports are owed. */
export function isPeriodOf(plan: Task['Plan'] | undefined, month: string): boolean {
  return plan !== undefined && monthOf(plan.start) <= month && month <= monthOf(plan.end)
}

export interface OwedByDepartment {
  department: string
  open: number
  items: Reporting['Obligation'][]
}

const OPEN: Reporting['ObligationState'][] = ['OVERDUE', 'RETURNED', 'OWED']

/** By department: the own one first, then by how much is still open. */
export function owedByDepartment(
  obligations: Reporting['Obligation'][],
  own: string | undefined,
): OwedByDepartment[] {
  const groups = new Map<string, OwedByDepartment>()
  for (const one of obligations) {
    const group = groups.get(one.department) ?? { department: one.department, open: 0, items: [] }
    group.items.push(one)
    if (OPEN.includes(one.state)) group.open += 1
    groups.set(one.department, group)
  }
  return [...groups.values()].sort(
    (one, other) =>
      Number(other.department === own) - Number(one.department === own) ||
      other.open - one.open ||
      one.department.localeCompare(other.department),
  )
}

export function toneOfObligation(
  state: Reporting['ObligationState'],
): 'red' | 'yellow' | 'green' | 'blue' | 'grey' {
  if (state === 'OVERDUE') return 'red'
  if (state === 'RETURNED') return 'yellow'
  return state === 'ACCEPTED' ? 'blue' : state === 'SUBMITTED' ? 'green' : 'grey'
}

/** The address under which a calendar program anywhere reaches a feed: by way of this page's own server. */
export function feedAddress(told: string, origin: string, language: string): string {
  const { pathname, search } = new URL(told, origin)
  const name = pathname.split('/').at(-1)
  return `${origin}/api/task/v1/calendars/${name}${search}${language === 'en' ? '&language=en' : ''}`
}

/** The rung of a flag in parts that can be said in words: `DUE_IN_14`, `DUE_TODAY`, `OVERDUE`, `OVERDUE_2`. */
export function rungOf(name: string): { key: 'before' | 'today' | 'overdue'; count: number } {
  const count = Number(/\d+$/.exec(name)?.[0] ?? 1)
  if (name === 'DUE_TODAY') return { key: 'today', count: 0 }
  return { key: name.startsWith('OVERDUE') ? 'overdue' : 'before', count }
}
