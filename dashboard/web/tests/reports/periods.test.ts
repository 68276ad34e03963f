import { describe, expect, it } from 'vitest'
import { lastDayOf, periodsOf, usualPeriod } from '@/pages/reports/periods'

const of2023 = ['2023-01-01', '2023-12-31'] as const

describe('the periods of a plan', () => {
  it('are those that have begun, the newest first', () => {
    expect(periodsOf('MONTHLY', ...of2023, '2023-03-15')).toEqual(['2023-03', '2023-02', '2023-01'])
    expect(periodsOf('QUARTERLY', ...of2023, '2023-09-20')).toEqual(['2023-Q3', '2023-Q2', '2023-Q1'])
    expect(periodsOf('ANNUAL', ...of2023, '2023-09-20')).toEqual(['2023'])
  })

  it('end with the plan, and go over the turn of a year', () => {
    expect(periodsOf('MONTHLY', '2022-11-10', '2023-02-10', '2025-01-01')).toEqual([
      '2023-02',
      '2023-01',
      '2022-12',
      '2022-11',
    ])
  })

  it('are none before the plan begins', () => {
    expect(periodsOf('MONTHLY', ...of2023, '2022-12-31')).toEqual([])
  })

  it('are usually drafted once they are over', () => {
    const months = periodsOf('MONTHLY', ...of2023, '2023-09-20')
    expect(usualPeriod(months, '2023-09-20')).toBe('2023-08')
    expect(usualPeriod(['2023'], '2023-09-20')).toBe('2023')
  })

  it('end on the last day of their month, quarter or year, and a meeting on its day', () => {
    expect(['2023-02', '2024-02', '2023-Q2', '2023', '2023-12-15'].map(lastDayOf)).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2023-06-30',
      '2023-12-31',
      '2023-12-15',
    ])
  })
})
