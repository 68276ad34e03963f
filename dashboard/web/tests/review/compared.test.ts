import { describe, expect, it } from 'vitest'
import { differenceOf, linesOf, nameAt, proofsOf } from '@/pages/review/compared'
import { taskOfSeptember } from '../filing/form'

const august = taskOfSeptember().lastFiled!
const september = {
  ...august,
  id: '018b0000',
  period: '2023-09',
  problems: '人手不足',
  indicatorValues: [
    { indicator: 'i2', value: 1, evidence: [] },
    { indicator: 'i1', value: 119, evidence: [{ title: '通知书', evidence: 'file' }] },
  ],
}

describe('two reports side by side', () => {
  const lines = linesOf(september, august, [
    { pointer: '/indicatorValues/1/value', from: 117, to: 119, wasAsked: true },
    { pointer: '/problems', to: '人手不足', wasAsked: false },
  ])
  const line = (name: string) => lines.find((one) => one.name === name)

  it('hold figures against each other by indicator, not by place', () => {
    expect(line('value/i1')).toMatchObject({ before: 117, now: 119, pointer: '/indicatorValues/1/value' })
    expect(line('value/i2')).toMatchObject({ before: undefined, now: 1 })
  })

  it('mark what the service says has changed, and what was asked for', () => {
    expect(line('value/i1')).toMatchObject({ isChanged: true, wasAsked: true })
    expect(line('problems')).toMatchObject({ isChanged: true, wasAsked: false })
    expect(line('achievements')).toMatchObject({ isChanged: false })
  })

  it('leave out what neither says', () => {
    expect(line('nextSteps')).toBeUndefined()
    expect(line('reason/i1')).toBeUndefined()
  })

  it('say how much a figure differs', () => {
    expect(differenceOf(line('value/i1')!)).toBe(2)
    expect(differenceOf(line('value/i2')!)).toBeUndefined()
    expect(differenceOf(line('percentComplete')!)).toBeUndefined()
  })

  it('find what was said earlier and is said no more', () => {
    expect(nameAt('/indicatorValues/0/value', august)).toBe('value/i1')
    const emptied = linesOf({ ...september, indicatorValues: [] }, august, [
      { pointer: '/indicatorValues/0/value', from: 117, wasAsked: false },
    ])
    expect(emptied.find((one) => one.name === 'value/i1')).toMatchObject({ before: 117, isChanged: true })
  })

  it('have their evidence together', () => {
    expect(proofsOf(september).map((one) => one.title)).toEqual(['通知书'])
  })
})
