import type { Reporting, Task } from '@/api/types'

/** A figure a task has to reach, with what was verified of it. */
export interface Figure {
  id: string
  name: string
  unit: string
  target: number
  verified?: number
}

/** A task or measure as both services tell of it; what one of them did not tell is left out. */
export interface Row {
  id: string
  kind: Task['TaskKind']
  number: number
  title: string
  text: string
  section?: Task['Section']
  lead: string
  responsibilities: Task['Responsibility'][]
  /** How many departments or groups work along. */
  cooperating?: number
  status: Task['TaskStatus']
  light: Reporting['Light']
  reasons: Reporting['StandingReason'][]
  verified?: number
  claimed?: number
  expected?: number
  verifiedAsOf?: string
  daysSilent?: number
  figures: Figure[]
  milestone?: Task['Milestone']
}

const ACHIEVED = ['ACHIEVED', 'ACHIEVED_LATE']

/** The plan's tasks with how they stand, in the order of the plan; either list may be missing. */
export function joined(tasks: Task['Task'][] = [], standings: Reporting['Standing'][] = []): Row[] {
  const standingOf = new Map(standings.map((standing) => [standing.task, standing]))
  if (tasks.length > 0) return tasks.map((task) => rowOf(task, standingOf.get(task.id)))
  return standings.flatMap((standing) => (standing.kind === 'GOAL' ? [] : [rowOfStanding(standing)]))
}

function rowOf(task: Task['Task'], standing?: Reporting['Standing']): Row {
  const lead = task.responsibilities.find((one) => one.role === 'LEAD')
  return {
    id: task.id,
    kind: task.kind,
    number: task.number,
    title: task.title,
    text: task.text,
    section: task.section,
    lead: lead?.name ?? '',
    responsibilities: task.responsibilities,
    cooperating: task.responsibilities.filter((one) => one.role === 'COOPERATING').length,
    status: task.status,
    verified: task.percentComplete,
    verifiedAsOf: task.progressAsOf,
    ...standingParts(standing),
    figures: task.indicators.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      unit: indicator.unit,
      target: indicator.target,
      verified: standing?.indicators.find((one) => one.indicator === indicator.id)?.verifiedValue,
    })),
    milestone: nextOf(task.milestones),
  }
}

function rowOfStanding(standing: Reporting['Standing']): Row {
  return {
    id: standing.task,
    kind: standing.kind === 'MEASURE' ? 'MEASURE' : 'TASK',
    number: standing.number,
    title: standing.title,
    text: '',
    lead: standing.lead.name,
    responsibilities: [
      {
        department: standing.lead.department,
        name: standing.lead.name,
        wording: standing.lead.name,
        role: 'LEAD',
        order: 1,
      },
    ],
    status: standing.status,
    ...standingParts(standing),
    figures: standing.indicators.map((indicator) => ({
      id: indicator.indicator,
      name: indicator.name,
      unit: indicator.unit,
      target: indicator.target,
      verified: indicator.verifiedValue,
    })),
  }
}

function standingParts(standing?: Reporting['Standing']) {
  if (!standing) return { light: 'GREY' as const, reasons: [] }
  return {
    light: standing.light,
    reasons: standing.reasons,
    status: standing.status,
    verified: standing.verifiedPercent,
    claimed: standing.claimedPercent,
    expected: standing.expectedPercent,
    verifiedAsOf: standing.verifiedAsOf,
    daysSilent:
      standing.verifiedAsOf === undefined ? undefined : daysBetween(standing.verifiedAsOf, standing.asOf),
  }
}

/** The milestone not yet achieved that is due first. */
export function nextOf(milestones: Task['Milestone'][]): Task['Milestone'] | undefined {
  return milestones
    .filter((one) => !ACHIEVED.includes(one.state))
    .sort((one, other) => one.dueDate.localeCompare(other.dueDate))[0]
}

/** Calendar days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
