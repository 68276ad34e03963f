import { describe, expect, it } from 'vitest'
import type { Reporting, Task } from '@/api/types'
import { goalToFile } from '@/pages/filing/goals'
import { monthBefore, monthsToFileFor } from '@/pages/filing/months'
import { taskOfSeptember } from './form'

const goal = {
  id: 'g1',
  name: '头部企业',
  wording: '引育4个头部企业',
  target: 4,
  unit: '个',
  comparison: 'AT_LEAST',
  comparisonAssumed: false,
  fedBy: [],
  fedByAssumed: false,
  fedByNote: '',
  milestones: [],
} as Task['Goal']

function filed(period: string, state: Reporting['ReviewState'], value: number): Reporting['ProgressReport'] {
  return {
    ...taskOfSeptember().lastFiled!,
    id: `${period}-${state}`,
    task: 'g1',
    period,
    state,
    indicatorValues: [{ indicator: 'g1', value, evidence: [{ title: '名单', link: 'https://example.org' }] }],
  }
}

describe('a goal that nothing feeds', () => {
  it('is filled with what was said last', () => {
    const task = goalToFile(goal, '2023-09', [
      filed('2023-08', 'SUBMITTED', 3),
      filed('2023-06', 'ACCEPTED', 2),
    ])
    expect(task.state).toBe('OWED')
    expect(task.indicators[0]).toMatchObject({ lastVerified: { value: 2 }, lastClaimed: { value: 3 } })
    expect(task.prefilled.indicatorValues).toEqual([{ indicator: 'g1', value: 3, evidence: [] }])
  })

  it('is answered as a whole when it was returned this month', () => {
    const task = goalToFile(goal, '2023-09', [filed('2023-09', 'RETURNED', 3)])
    expect(task.state).toBe('RETURNED')
    expect(task.prefilled.answers).toBe('2023-09-RETURNED')
    expect(task.prefilled.indicatorValues[0]?.evidence).toHaveLength(1)
  })

  it('knows nothing of what was withdrawn or is of a later month', () => {
    const task = goalToFile(goal, '2023-09', [
      filed('2023-10', 'ACCEPTED', 4),
      filed('2023-09', 'WITHDRAWN', 3),
    ])
    expect(task.lastFiled).toBeUndefined()
    expect(task.prefilled.indicatorValues).toEqual([])
  })
})

describe('the months to file for', () => {
  it('go from the beginning of the plan to today', () => {
    expect(monthsToFileFor('2023-01-01', '2023-12-31', '2023-03-20')).toEqual([
      '2023-03',
      '2023-02',
      '2023-01',
    ])
  })

  it('end with the plan', () => {
    expect(monthsToFileFor('2023-11-01', '2023-12-31', '2024-05-01')).toEqual(['2023-12', '2023-11'])
  })

  it('go back over the turn of the year', () => {
    expect(monthBefore('2023-01')).toBe('2022-12')
  })
})
