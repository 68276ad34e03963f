import { describe, expect, it } from 'vitest'
import {
  beginning,
  fallOf,
  fieldAt,
  isFileable,
  isOvertaken,
  missingIn,
  notesAfter,
  notesOfRefusal,
  notesOfReturn,
  percentFor,
  reportOf,
  returnedFirst,
  statusOf,
  unmetTargets,
  withNothingNew,
} from '@/pages/filing/draft'
import { taskOfSeptember } from './form'

describe('a draft', () => {
  it('begins with what was said last', () => {
    const draft = beginning(taskOfSeptember())
    expect(draft.percentComplete).toBe(69)
    expect(draft.values.i1?.value).toBe(117)
    expect(draft.values.i2?.value).toBeUndefined()
    expect(draft.basedOn).toBe('018a0000')
  })

  it('with nothing new repeats the figures and says so in words', () => {
    const report = reportOf(taskOfSeptember(), withNothingNew(taskOfSeptember(), '本月无新进展'))
    expect(report.percentComplete).toBe(69)
    expect(report.achievements).toBe('本月无新进展')
    expect(report.indicatorValues).toEqual([{ indicator: 'i1', value: 117, reason: undefined, evidence: [] }])
  })

  it('is overtaken once the department has filed again', () => {
    const task = taskOfSeptember()
    const draft = beginning(task)
    expect(isOvertaken(draft, task)).toBe(false)
    expect(isOvertaken(draft, { ...task, lastFiled: { ...task.lastFiled!, id: '018b0000' } })).toBe(true)
    expect(isOvertaken(draft, { ...task, lastFiled: undefined })).toBe(false)
  })

  it('is not filed while a report waits for review', () => {
    expect(isFileable(taskOfSeptember({ state: 'SUBMITTED' }))).toBe(false)
    expect(isFileable(taskOfSeptember({ state: 'RETURNED' }))).toBe(true)
  })
})

describe('the list to be filed', () => {
  it('begins with what was sent back, and else stays in the order of the plan', () => {
    const [one, two, three] = ['a', 'b', 'c'].map((task) => taskOfSeptember({ task }))
    const sorted = returnedFirst([one!, two!, { ...three!, state: 'RETURNED' }])
    expect(sorted.map(({ task }) => task)).toEqual(['c', 'a', 'b'])
  })
})

describe('what is sent', () => {
  it('leaves out what was left empty', () => {
    const report = reportOf(taskOfSeptember(), { ...beginning(taskOfSeptember()), problems: '  ' })
    expect(report.problems).toBeUndefined()
    expect(report.indicatorValues?.map((one) => one.indicator)).toEqual(['i1'])
    expect(report.milestonesAchieved).toEqual([])
  })

  it('answers the report that was returned, whatever the draft is of', () => {
    const task = taskOfSeptember()
    const returned = { ...task, prefilled: { ...task.prefilled, answers: '018a0000' } }
    expect(reportOf(returned, beginning(task)).answers).toBe('018a0000')
  })

  it('has the status that its percent means', () => {
    expect([0, 1, 99, 100].map(statusOf)).toEqual(['NOT_STARTED', 'IN_PROGRESS', 'IN_PROGRESS', 'COMPLETED'])
    expect(percentFor('COMPLETED', 40)).toBe(100)
    expect(percentFor('IN_PROGRESS', 100)).toBe(99)
    expect(percentFor('IN_PROGRESS', 40)).toBe(40)
  })
})

describe('a figure', () => {
  const [patents] = taskOfSeptember().indicators

  it('below the verified one needs a reason', () => {
    expect(fallOf(patents!, 116)).toBe('NEEDS_REASON')
    expect(fallOf(patents!, 117)).toBeUndefined()
    expect(fallOf(patents!, undefined)).toBeUndefined()
  })

  it('below the claimed one only is asked about', () => {
    const claimed = { ...patents!, lastClaimed: { value: 120, validOn: '2023-09-20' } }
    expect(fallOf(claimed, 118)).toBe('ASK')
  })

  it('below its target is told when the work is said to be done', () => {
    const task = taskOfSeptember()
    const done = { ...beginning(task), percentComplete: 100 }
    expect(unmetTargets(task, done).map((one) => one.indicator)).toEqual(['i1', 'i2'])
    expect(unmetTargets(task, beginning(task))).toEqual([])
    expect(unmetTargets({ ...task, role: 'COOPERATING' }, done)).toEqual([])
  })
})

describe('what is wrong', () => {
  it('stands at its field before anything is sent', () => {
    const task = taskOfSeptember()
    const draft = beginning(task)
    expect(
      missingIn(task, {
        ...draft,
        achievements: ' ',
        values: { i1: { value: 1, reason: '', evidence: [] } },
        achieved: { m1: { achievedOn: '', evidence: [] } },
      }),
    ).toEqual({
      achievements: 'missing.achievements',
      'values.i1.reason': 'missing.reason',
      'achieved.m1.achievedOn': 'missing.day',
    })
    expect(missingIn(task, draft)).toEqual({})
  })

  it('stands at the task and the field that the refusal points to', () => {
    const task = taskOfSeptember()
    const sent = [reportOf(task, beginning(task))]
    const notes = notesOfRefusal(
      [
        { pointer: '/reports/0/indicatorValues/0/value', detail: '太大' },
        { pointer: '/reports/0/status', detail: '不符' },
        { pointer: '/period', detail: '未开始' },
      ],
      sent,
    )
    expect(notes).toEqual({ t20: { 'values.i1.value': '太大', status: '不符' }, '': { '/period': '未开始' } })
  })

  it('that a reviewer pointed at stands at the same fields', () => {
    const report = {
      ...taskOfSeptember().lastFiled!,
      fields: [{ pointer: '/indicatorValues/0/evidence/0', reason: '缺' }],
    }
    expect(notesOfReturn(report)).toEqual({ 'values.i1.evidence': '缺' })
    expect(fieldAt('/milestonesAchieved/3/achievedOn', report)).toBe('achieved')
  })

  it('is gone once its field says something else', () => {
    const draft = beginning(taskOfSeptember())
    const notes = { achievements: '空', 'values.i1.reason': '缺' }
    expect(notesAfter(notes, draft, { ...draft, achievements: '新' })).toEqual({ 'values.i1.reason': '缺' })
    const raised = { ...draft.values, i1: { value: 118, reason: '', evidence: [] } }
    expect(notesAfter(notes, draft, { ...draft, values: raised })).toEqual({ achievements: '空' })
    expect(notesAfter(notes, draft, { ...draft, nextSteps: '别的' })).toEqual(notes)
  })
})
