import type { Reporting, Task } from '@/api/types'

export function milestone(given: Partial<Task['Milestone']> = {}): Task['Milestone'] {
  return {
    id: 'p-t01-m',
    plan: 'p',
    belongsTo: 'p-t01',
    name: '组建联盟',
    wording: '6月底前',
    dueDate: '2023-06-30',
    actBy: '2023-06-30',
    assumed: false,
    originalDueDate: '2023-06-30',
    moves: 0,
    state: 'UPCOMING',
    daysLeft: 100,
    ...given,
  }
}

export function indicator(given: Partial<Task['Indicator']> = {}): Task['Indicator'] {
  return {
    id: 'p-t01-i1',
    plan: 'p',
    task: 'p-t01',
    name: '专利',
    wording: '专利170项以上',
    target: 170,
    originalTarget: 170,
    unit: '项',
    comparison: 'AT_LEAST',
    comparisonAssumed: false,
    dueDate: '2023-12-31',
    dueDateAssumed: true,
    targetChanges: 0,
    ...given,
  }
}

export function task(given: Partial<Task['Task']> = {}): Task['Task'] {
  return {
    id: 'p-t01',
    plan: 'p',
    kind: 'TASK',
    number: 1,
    section: { number: 1, title: '元平台' },
    title: '培育平台',
    text: '新申请专利170项以上。',
    responsibilities: [
      { department: 'fgw', name: '发改委', wording: '发改委', role: 'LEAD', order: 1 },
      { department: 'jxt', name: '经信厅', wording: '经信厅', role: 'COOPERATING', order: 2 },
    ],
    indicators: [],
    milestones: [],
    status: 'IN_PROGRESS',
    ...given,
  }
}

export function forecast(given: Partial<Reporting['Forecast']> = {}): Reporting['Forecast'] {
  return {
    outlook: 'IN_TIME',
    assumed: false,
    points: 8,
    deadline: '2023-12-31',
    words: '',
    ...given,
  }
}

export function standing(given: Partial<Reporting['Standing']> = {}): Reporting['Standing'] {
  return {
    task: 'p-t01',
    kind: 'TASK',
    number: 1,
    title: '培育平台',
    lead: { department: 'fgw', name: '发改委' },
    asOf: '2023-09-20',
    knownAt: '2023-09-20',
    status: 'IN_PROGRESS',
    verifiedPercent: 60,
    verifiedAsOf: '2023-08-24',
    contributions: [],
    waivers: [],
    expectedPercent: 72.1,
    light: 'YELLOW',
    reasons: [{ code: 'behind-pace', facts: {}, words: '落后' }],
    indicators: [],
    forecast: forecast(),
    borrowedAt: '2023-09-20T00:00:00Z',
    isStale: false,
    ...given,
  }
}
