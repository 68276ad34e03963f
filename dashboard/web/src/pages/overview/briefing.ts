import type { Reporting } from '@/api/types'
import type { Overview } from '@/plan/overview'
import { countsByLight, together, type LightCount } from './lights'

type Goal = Reporting['GoalStanding']
type Matter = Reporting['NeedsAttention']
type Milestone = Reporting['OverviewMilestone']

/** What is said before anything else: how many are late, the gravest of them, and what will be missed. */
export interface Briefing {
  total: number
  counts: LightCount[]
  /** Late ones, the gravest first; where none is late, the gravest that is at risk. */
  gravest: Matter[]
  /** Goals that are not reached in time at the verified rate. */
  missed: Goal[]
  /** How many goals have too little verified to say. */
  unforeseen: number
  overdue: Milestone[]
}

const MOST_NAMED = 3

export function briefingOf(overview: Overview): Briefing {
  const late = overview.needsAttention.filter((matter) => matter.light === 'RED')
  return {
    total: overview.tasks.total + overview.measures.total,
    counts: countsByLight(together(overview.tasks.byLight, overview.measures.byLight)),
    gravest: (late.length ? late : overview.needsAttention.slice(0, 1)).slice(0, MOST_NAMED),
    missed: overview.goals.filter(willBeMissed),
    unforeseen: overview.goals.filter((goal) => goal.forecast.outlook === 'TOO_LITTLE_DATA').length,
    overdue: overview.milestones.filter((milestone) => milestone.state === 'OVERDUE'),
  }
}

export function willBeMissed(goal: Goal): boolean {
  return goal.forecast.outlook === 'LATE' || goal.forecast.outlook === 'NEVER'
}

/** Whether a figure of the goal may be shown as known. */
export function isMeasured(goal: Goal): boolean {
  return goal.state !== 'NOT_MEASURED' && goal.verified !== undefined
}

/** How much of its target was filed but not verified yet, of a hundred; nothing where nothing was. */
export function claimedPercent(goal: Goal): number | undefined {
  return goal.claimed === undefined || goal.target === 0 ? undefined : (goal.claimed * 100) / goal.target
}

const DAY = 86_400_000

/** Calendar days from one business day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}
