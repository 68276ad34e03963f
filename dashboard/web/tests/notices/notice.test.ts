import { describe, expect, it } from 'vitest'
import type { Department } from '@/api/types'
import { addressed, eachOf, etagOf, kindOf, waysFrom, wordsOf } from '@/pages/notices/notice'

function notice(changes: Partial<Department['Notice']> = {}): Department['Notice'] {
  return {
    id: 'n1',
    department: 'd',
    kind: 'DEADLINE',
    title: '标题',
    text: '正文',
    titleEn: 'Title',
    textEn: 'Text',
    sender: 'task-service',
    sentAt: '2023-09-01T00:00:00Z',
    unread: true,
    version: 3,
    ...changes,
  }
}

const office = { reads: true, files: false, reviews: true, issues: true }
const reporter = { reads: true, files: true, reviews: false, issues: false }
const words = (one: Department['Notice'], reader = reporter) =>
  waysFrom(one, reader, (milestone) => (milestone === 'm1-x' ? 'm1' : undefined)).map((way) => way.word)

describe('a notice', () => {
  it('speaks the language of the page', () => {
    expect(wordsOf(notice(), 'zh').title).toBe('标题')
    expect(wordsOf(notice(), 'en').text).toBe('Text')
  })

  it('of a kind nobody told of is a notice', () => {
    expect(kindOf(notice({ kind: 'SOMETHING_NEW' }))).toBe('OTHER')
  })

  it('leads to what it is about', () => {
    expect(words(notice({ about: 'm1-x' }))).toEqual(['task'])
    expect(words(notice({ about: 'g1-year-end' }))).toEqual(['deadlines'])
    expect(words(notice({ kind: 'REPORT_RETURNED', about: 'r1' }))).toEqual(['report'])
    expect(words(notice({ kind: 'SUPERVISION_ORDER', about: 'o1' }))).toEqual(['order'])
    expect(words(notice({ kind: 'REPORT_OWED' }))).toEqual(['filing', 'deadlines'])
    expect(words(notice({ kind: 'REPORT_WAITING' }))).toEqual([])
    expect(words(notice({ kind: 'FIGURE_REVERSED', about: '104' }))).toEqual([])
  })

  it('of something overdue lets the coordinating office issue an order', () => {
    const late = notice({ about: 'm1-x', occasion: 'm1-x/OVERDUE_6/2023-06-30' })
    expect(words(late, office)).toEqual(['task', 'issue'])
    expect(words(late)).toEqual(['task'])
    expect(words(notice({ about: 'm1-x', occasion: 'm1-x/DUE_IN_7/2023-06-30' }), office)).toEqual(['task'])
  })

  it('leads nowhere for who may open no such page', () => {
    expect(words(notice({ about: 'm1-x' }), { ...office, reads: false })).toEqual([])
  })

  it('is of a version', () => {
    expect(etagOf(notice())).toBe('"v3"')
  })
})

describe('an inbox', () => {
  it('tells what is for the person from what is for the department', () => {
    const mine = notice({ id: 'mine', recipient: 'me' })
    const ours = notice({ id: 'ours' })
    expect(addressed([mine, ours], 'person')).toEqual([mine])
    expect(addressed([mine, ours], 'department')).toEqual([ours])
    expect(addressed([mine, ours], '')).toHaveLength(2)
  })

  it('goes on where one could not be acknowledged, and says which', async () => {
    const counted: number[] = []
    const failed = await eachOf(
      [1, 2, 3],
      (one) => (one === 2 ? Promise.reject(new Error()) : Promise.resolve()),
      (count) => counted.push(count),
    )
    expect(failed).toEqual([2])
    expect(counted).toEqual([1, 2, 3])
  })
})
