import { describe, expect, it } from 'vitest'
import { dayByKey, inMonth, plusDays, plusMonths, weekdayOf, weeksOf } from '@/pages/deadlines/days'

describe('days', () => {
  it('are counted over the ends of months and years', () => {
    expect(plusDays('2023-12-31', 1)).toBe('2024-01-01')
    expect(plusDays('2024-03-01', -1)).toBe('2024-02-29')
    expect(plusMonths('2023-01', -1)).toBe('2022-12')
    expect(plusMonths('2023-12', 1)).toBe('2024-01')
  })

  it('begin their week on Monday', () => {
    expect(weekdayOf('2023-04-30')).toBe(7)
    const weeks = weeksOf('2023-04')
    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '2023-04-01',
      '2023-04-02',
    ])
    expect(weeks[4]!.at(-1)).toBe('2023-04-30')
  })

  it('are the last of a month that is shorter', () => {
    expect(inMonth('2023-01-31', '2023-02')).toBe('2023-02-28')
    expect(inMonth('2023-01-15', '2023-02')).toBe('2023-02-15')
  })

  it('are walked by keys: day, week, ends of the week, month', () => {
    expect(dayByKey('ArrowLeft', '2023-09-01')).toBe('2023-08-31')
    expect(dayByKey('ArrowDown', '2023-09-20')).toBe('2023-09-27')
    expect(dayByKey('Home', '2023-09-20')).toBe('2023-09-18')
    expect(dayByKey('End', '2023-09-20')).toBe('2023-09-24')
    expect(dayByKey('PageDown', '2023-08-31')).toBe('2023-09-30')
    expect(dayByKey('Enter', '2023-09-20')).toBeUndefined()
  })
})
