import { describe, expect, it } from 'vitest'
import type { Reporting } from '@/api/types'
import { withPhrase } from '@/pages/review/phrases'
import { afterDecision, found, stepFrom, stillChosen, toDecide } from '@/pages/review/queue'

const ids = ['a', 'b', 'c']
const waiting = (id: string, isOwn = false) => ({ report: { id }, isOwn }) as Reporting['WaitingReport']

describe('the queue', () => {
  it('does not offer own reports', () => {
    expect(toDecide([waiting('a', true), waiting('b')]).map((one) => one.report.id)).toEqual(['b'])
  })

  it('is searched by all words that are looked for', () => {
    const all = [waiting('专利 省市场监管局'), waiting('专利 省科技厅')]
    expect(found(all, ' 专利  科技', (one) => one.report.id)).toEqual([all[1]])
    expect(found(all, '', (one) => one.report.id)).toHaveLength(2)
  })

  it('is walked step by step and not beyond its ends', () => {
    expect(stepFrom(ids, 'a', 1)).toBe('b')
    expect(stepFrom(ids, 'c', 1)).toBe('c')
    expect(stepFrom(ids, 'a', -1)).toBe('a')
    expect(stepFrom(ids, undefined, 1)).toBe('a')
    expect(stepFrom([], 'a', 1)).toBeUndefined()
  })

  it('goes on with the next after a decision, at its end with the one before', () => {
    expect(afterDecision(ids, 'b')).toBe('c')
    expect(afterDecision(ids, 'c')).toBe('b')
    expect(afterDecision(['a'], 'a')).toBeUndefined()
  })

  it('keeps what is chosen, and takes what followed it when somebody else decided', () => {
    expect(stillChosen(['b', 'c'], 'b', ids)).toBe('b')
    expect(stillChosen(['a', 'c'], 'b', ids)).toBe('c')
    expect(stillChosen(['a', 'b'], 'c', ids)).toBe('b')
    expect(stillChosen(ids, undefined, [])).toBe('a')
  })
})

describe('a phrase', () => {
  it('is put behind what is written, once', () => {
    expect(withPhrase('', '请补充')).toBe('请补充')
    expect(withPhrase('口径？', '请补充')).toBe('口径？\n请补充')
    expect(withPhrase('口径？\n请补充', '请补充')).toBe('口径？\n请补充')
  })
})
