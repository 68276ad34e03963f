import { describe, expect, it } from 'vitest'
import type { Reporting, Task } from '@/api/types'
import { actByOf, yearsNeeded } from '@/pages/task/actBy'
import { countFiled, responsibleOf } from '@/pages/task/contributions'
import { proofsOf } from '@/pages/task/evidence'
import { historyOf } from '@/pages/task/history'
import { milestone, standing, task } from '../tasks/made'

describe('the day to act by', () => {
  const exceptions: Task['CalendarDay'][] = [
    { date: '2023-04-29', kind: 'HOLIDAY' },
    { date: '2023-04-30', kind: 'HOLIDAY' },
    { date: '2023-04-23', kind: 'MAKE_UP_DAY' },
  ]
  const years = new Map([['2023', { known: true, exceptions }]])

  it('is the due date, where that is a working day', () => {
    expect(actByOf('2023-06-30', years)).toBe('2023-06-30')
  })

  it('is the last working day before a holiday or a weekend', () => {
    expect(actByOf('2023-04-30', years)).toBe('2023-04-28')
    expect(actByOf('2023-12-31', years)).toBe('2023-12-29')
  })

  it('may be a Sunday that is worked', () => {
    expect(actByOf('2023-04-23', years)).toBe('2023-04-23')
  })

  it('is not said of a year whose working days are not known', () => {
    expect(actByOf('2031-06-30', new Map([['2031', { known: false, exceptions: [] }]]))).toBeUndefined()
    expect(actByOf('2024-06-30', years)).toBeUndefined()
  })

  it('needs the year before at the beginning of a year', () => {
    expect(yearsNeeded('2024-01-01')).toEqual(['2024', '2023'])
    expect(yearsNeeded('2024-06-30')).toEqual(['2024'])
    expect(yearsNeeded('')).toEqual([])
  })
})

describe('the responsible departments', () => {
  const responsibilities: Task['Responsibility'][] = [
    {
      department: 'cities',
      name: '各市',
      wording: '各市',
      role: 'COOPERATING',
      order: 3,
      members: ['hz', 'nb'],
    },
    { department: 'wxb', name: '省委网信办', wording: '省网信办', role: 'COOPERATING', order: 2 },
    { department: 'fgw', name: '发改委', wording: '发改委', role: 'LEAD', order: 1 },
  ]
  const stands = standing({
    contributions: [
      {
        department: 'wxb',
        percentComplete: 70,
        status: 'IN_PROGRESS',
        asOf: '2023-08-31',
        report: 'r1',
        isExcused: false,
      },
      {
        department: 'hz',
        percentComplete: 100,
        status: 'COMPLETED',
        asOf: '2023-08-31',
        report: 'r2',
        isExcused: false,
      },
      { department: 'nb', isExcused: true },
    ],
    waivers: [{ id: 1, kind: 'CONTRIBUTION', subject: 'nb', reason: '无相关职能' }],
  })

  it('stand in the order of the text, a group with its members by name', () => {
    const all = responsibleOf(
      responsibilities,
      stands,
      new Map([
        ['hz', '杭州'],
        ['nb', '宁波'],
      ]),
    )
    expect(all.map((one) => one.department)).toEqual(['fgw', 'wxb', 'cities'])
    expect(all[2]?.contributors.map((one) => one.name)).toEqual(['杭州', '宁波'])
  })

  it('say where the text has another name', () => {
    const all = responsibleOf(responsibilities, stands, new Map())
    expect(all.map((one) => one.wording)).toEqual([undefined, '省网信办', undefined])
  })

  it('say who has filed, who has completed and who is excused and why', () => {
    const all = responsibleOf(responsibilities, stands, new Map())
    expect(all[1]?.contributors[0]?.state).toBe('FILED')
    expect(all[2]?.contributors.map((one) => one.state)).toEqual(['COMPLETED', 'EXCUSED'])
    expect(all[2]?.contributors[1]?.excusedBecause).toBe('无相关职能')
    expect(countFiled(all)).toEqual({ done: 3, of: 3 })
  })

  it('are unknown, not lacking, where nobody tells', () => {
    const all = responsibleOf(responsibilities, undefined, new Map())
    expect(all[1]?.contributors[0]?.state).toBe('UNKNOWN')
    expect(countFiled(all)).toEqual({ done: 0, of: 0 })
  })
})

function report(given: Partial<Reporting['ProgressReport']>): Reporting['ProgressReport'] {
  return {
    id: 'r1',
    plan: 'p',
    task: 'p-t01',
    department: 'fgw',
    role: 'LEAD',
    period: '2023-08',
    percentComplete: 60,
    status: 'IN_PROGRESS',
    achievements: '',
    indicatorValues: [],
    milestonesAchieved: [],
    state: 'ACCEPTED',
    author: 'a',
    filedAt: '2023-08-24T00:00:00Z',
    filedOn: '2023-08-24',
    fields: [],
    version: 1,
    ...given,
  }
}

describe('the evidence of a task', () => {
  const value = (...evidence: Reporting['ReportedProof'][]) => [{ indicator: 'i1', value: 1, evidence }]

  it('is that of figures and milestones, the newest report first, a file once', () => {
    const proofs = proofsOf([
      report({
        id: 'old',
        filedAt: '2023-07-01T00:00:00Z',
        indicatorValues: value({ title: '批复', evidence: 'e1' }),
      }),
      report({
        id: 'new',
        filedAt: '2023-08-01T00:00:00Z',
        indicatorValues: value({ title: '批复', evidence: 'e1' }),
        milestonesAchieved: [
          {
            milestone: 'm1',
            achievedOn: '2023-07-30',
            evidence: [{ title: '纪要', link: 'https://a.example/b' }],
          },
        ],
      }),
    ])
    expect(proofs.map((proof) => [proof.title, proof.report, proof.of])).toEqual([
      ['批复', 'new', 'i1'],
      ['纪要', 'new', 'm1'],
    ])
  })

  it('leads nowhere but to pages', () => {
    const [proof] = proofsOf([
      report({ indicatorValues: value({ title: 'x', link: 'javascript:alert(1)' }) }),
    ])
    expect(proof).toMatchObject({ title: 'x', link: undefined })
  })
})

describe('the history of a task', () => {
  const sources = {
    task: task({ milestones: [milestone({ id: 'm1', state: 'ACHIEVED', achievedOn: '2023-06-20' })] }),
    changes: [
      {
        id: 'due-date-1',
        plan: 'p',
        kind: 'DUE_DATE' as const,
        subject: 'm1',
        belongsTo: 'p-t01',
        from: '2023-06-30',
        to: '2023-06-20',
        changedBy: 'c',
        changedOn: '2023-05-01',
        changedAt: '2023-05-01T00:00:00Z',
      },
      {
        id: 'target-1',
        plan: 'p',
        kind: 'TARGET' as const,
        subject: 'other',
        belongsTo: 'p-t02',
        from: '1',
        to: '2',
        changedBy: 'c',
        changedOn: '2023-05-02',
        changedAt: '2023-05-02T00:00:00Z',
      },
    ],
    entries: [],
    waivers: [
      {
        id: 1,
        plan: 'p',
        task: 'p-t01',
        kind: 'CONTRIBUTION' as const,
        subject: 'jxt',
        reason: 'a',
        grantedBy: 'c',
        grantedAt: '2023-07-01T00:00:00Z',
        grantedOn: '2023-07-01',
        grantedWithinDepartment: false,
        revokedBy: 'c',
        revokedAt: '2023-07-09T17:00:00Z',
        revocationReason: 'b',
      },
    ],
  }

  it('has moves, achievements and waivers of this task only, the newest first', () => {
    expect(historyOf(sources).map((one) => [one.day, one.kind])).toEqual([
      ['2023-07-10', 'WAIVER_REVOKED'],
      ['2023-07-01', 'WAIVED'],
      ['2023-06-20', 'ACHIEVED'],
      ['2023-05-01', 'DUE_DATE'],
    ])
  })

  it('ends on the day that is looked at', () => {
    expect(historyOf(sources, '2023-06-01').map((one) => one.kind)).toEqual(['DUE_DATE'])
  })
})
