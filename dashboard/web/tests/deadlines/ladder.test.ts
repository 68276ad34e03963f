import { describe, expect, it } from 'vitest'
import { ladderOf, typed } from '@/pages/deadlines/ladder'

const ladder = {
  plan: 'p',
  daysBefore: [30, 7, 1],
  overdueEveryDays: 7,
  headFromDaysLeft: 0,
  officeFromWorkingDaysLate: 5,
  climbAfterWorkingDays: 3,
  reportDaysBefore: [],
  reviewAfterWorkingDays: 3,
  version: 2,
}

describe('the reminder rules', () => {
  it('are the same after they were typed', () => {
    const { plan, version, ...rules } = ladder
    expect([plan, version]).toEqual(['p', 2])
    expect(ladderOf(typed(ladder))).toEqual({ ladder: rules, wrong: [] })
  })

  it('may be typed with any comma', () => {
    expect(ladderOf({ ...typed(ladder), daysBefore: '30，14、 7 1' }).ladder?.daysBefore).toEqual([
      30, 14, 7, 1,
    ])
  })

  it.each([
    ['daysBefore', '7, 7'],
    ['daysBefore', '0'],
    ['reportDaysBefore', '3; x'],
    ['overdueEveryDays', ''],
    ['overdueEveryDays', '7 8'],
    ['overdueEveryDays', '367'],
    ['headFromDaysLeft', '-1'],
  ] as const)('tell that %s cannot be %s', (field, text) => {
    expect(ladderOf({ ...typed(ladder), [field]: text })).toEqual({ wrong: [field] })
  })
})
