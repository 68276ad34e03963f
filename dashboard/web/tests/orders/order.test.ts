import { describe, expect, it } from 'vitest'
import type { Task } from '@/api/types'
import { nextOf, subjectIn, subjectOf, subjectText, timelineOf, toneOfOrder } from '@/pages/orders/order'

function order(changes: Partial<Task['SupervisionOrder']> = {}): Task['SupervisionOrder'] {
  return {
    id: 'o1',
    number: '督办〔2023〕1号',
    plan: 'p',
    belongsTo: 't1',
    department: 'd',
    demand: 'why?',
    replyBy: '2023-09-30',
    actBy: '2023-09-28',
    overdue: false,
    state: 'ISSUED',
    issuedBy: 'office',
    issuedOn: '2023-09-20',
    issuedAt: '2023-09-20T01:00:00Z',
    steps: [],
    version: 0,
    ...changes,
  }
}

describe('an order', () => {
  it('is replied to by its own department, while a reply is owed', () => {
    const person = { department: 'd', repliesFor: true, decides: false }
    expect(nextOf(order(), person)).toBe('reply')
    expect(nextOf(order(), { ...person, department: 'other' })).toBeUndefined()
    expect(nextOf(order(), { ...person, repliesFor: false })).toBeUndefined()
    expect(nextOf(order({ state: 'REPLIED' }), person)).toBeUndefined()
  })

  it('is decided on by the office, once there is a reply', () => {
    const office = { repliesFor: false, decides: true }
    expect(nextOf(order({ state: 'REPLIED' }), office)).toBe('decide')
    expect(nextOf(order(), office)).toBeUndefined()
    expect(nextOf(order({ state: 'CLOSED' }), office)).toBeUndefined()
  })

  it('tells from its issue on what was done', () => {
    const step = {
      step: 'REPLY' as const,
      text: 'because',
      by: 'd1',
      on: '2023-09-21',
      at: '2023-09-21T01:00:00Z',
    }
    expect(timelineOf(order({ steps: [step] })).map((line) => [line.step, line.text])).toEqual([
      ['ISSUE', 'why?'],
      ['REPLY', 'because'],
    ])
  })

  it('is red only while its reply is late', () => {
    expect(toneOfOrder(order({ overdue: true }))).toBe('red')
    expect(toneOfOrder(order({ state: 'CLOSED' }))).toBe('blue')
  })
})

describe('what an order is about', () => {
  it('is named in the address', () => {
    expect(subjectIn({ milestone: 'm1' })).toEqual({ by: 'milestone', id: 'm1' })
    expect(subjectIn({ flag: '28', order: 'o1' })).toEqual({ by: 'flag', id: '28' })
    expect(subjectIn({ order: 'o1' })).toBeUndefined()
  })

  it('is the same after it was a text', () => {
    const subject = { by: 'task', id: 'a:b' } as const
    expect(subjectOf(subjectText(subject))).toEqual(subject)
    expect(subjectOf('goal:x')).toBeUndefined()
  })
})
