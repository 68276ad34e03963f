import { describe, expect, it } from 'vitest'
import type { Reporting } from '@/api/types'
import { briefingOf, claimedPercent, daysBetween, isMeasured } from '@/pages/overview/briefing'
import type { Overview } from '@/plan/overview'

const none = { blue: 0, green: 0, yellow: 0, red: 0, grey: 0 }
const statuses = { notStarted: 0, inProgress: 0, completed: 0 }

function matter(task: string, light: Reporting['Light']): Reporting['NeedsAttention'] {
  return {
    task,
    kind: 'TASK',
    number: 1,
    title: task,
    lead: { department: 'a', name: 'A' },
    status: 'IN_PROGRESS',
    light,
    expectedPercent: 50,
    reasons: [],
  }
}

function goal(outlook: Reporting['ForecastOutlook'], more = {}): Reporting['GoalStanding'] {
  return {
    goal: outlook,
    name: outlook,
    wording: '',
    target: 20,
    unit: '个',
    comparison: 'AT_LEAST',
    asOf: '2023-06-30',
    knownAt: '2023-06-30',
    state: 'VERIFIED',
    verified: 5,
    expectedPercent: 50,
    expected: 10,
    fedBy: { rule: 'FILED', indicators: [], assumed: false },
    forecast: { outlook, assumed: false, points: 3, deadline: '2023-12-31', words: '' },
    ...more,
  }
}

function overview(more: Partial<Overview>): Overview {
  return {
    plan: { id: 'p', start: '2023-01-01', end: '2023-12-31' },
    asOf: '2023-06-30',
    isClockSimulated: false,
    expectedPercent: 50,
    goals: [],
    tasks: { total: 0, byLight: none, byStatus: statuses },
    measures: { total: 0, byLight: none, byStatus: statuses },
    needsAttention: [],
    needsAttentionTotal: 0,
    milestones: [],
    heatMap: { departments: [], sections: [], cells: [] },
    trend: [],
    moved: { since: '2023-05-31', counts: [] },
    borrowedAt: '2023-06-30T00:00:00Z',
    isStale: false,
    notAnswering: [],
    ...more,
  }
}

describe('what is said first', () => {
  it('counts tasks and measures together, the gravest light first', () => {
    const { total, counts } = briefingOf(
      overview({
        tasks: { total: 4, byLight: { ...none, green: 3, red: 1 }, byStatus: statuses },
        measures: { total: 2, byLight: { ...none, red: 1, grey: 1 }, byStatus: statuses },
      }),
    )
    expect(total).toBe(6)
    expect(counts).toEqual([
      { light: 'RED', count: 2 },
      { light: 'GREY', count: 1 },
      { light: 'GREEN', count: 3 },
    ])
  })

  it('names the three gravest that are late', () => {
    const needsAttention = ['a', 'b', 'c', 'd'].map((task) => matter(task, 'RED'))
    expect(briefingOf(overview({ needsAttention })).gravest.map(({ task }) => task)).toEqual(['a', 'b', 'c'])
  })

  it('names one that is at risk where nothing is late', () => {
    const needsAttention = [matter('a', 'YELLOW'), matter('b', 'YELLOW')]
    expect(briefingOf(overview({ needsAttention })).gravest.map(({ task }) => task)).toEqual(['a'])
  })

  it('names the goals that will be missed, and counts those of which too little is known', () => {
    const goals = [goal('LATE'), goal('NEVER'), goal('IN_TIME'), goal('REACHED'), goal('TOO_LITTLE_DATA')]
    const { missed, unforeseen } = briefingOf(overview({ goals }))
    expect(missed.map((one) => one.goal)).toEqual(['LATE', 'NEVER'])
    expect(unforeseen).toBe(1)
  })
})

describe('a goal', () => {
  it('has no figure before one was verified', () => {
    expect(isMeasured(goal('TOO_LITTLE_DATA', { state: 'NOT_MEASURED', verified: undefined }))).toBe(false)
    expect(isMeasured(goal('TOO_LITTLE_DATA', { state: 'CLAIMED', verified: undefined }))).toBe(false)
    expect(isMeasured(goal('IN_TIME'))).toBe(true)
  })

  it('says what was claimed as a share of its target', () => {
    expect(claimedPercent(goal('IN_TIME', { claimed: 8 }))).toBe(40)
    expect(claimedPercent(goal('IN_TIME'))).toBeUndefined()
  })
})

it('counts calendar days between business days', () => {
  expect(daysBetween('2023-12-31', '2024-02-20')).toBe(51)
  expect(daysBetween('2023-06-30', '2023-06-30')).toBe(0)
})
