import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import { isOffOnDay, type Settings } from '@/pages/ranking/ranking'
import { begun } from '@/pages/ranking/settings'

const settings: Settings = {
  plan: 'p',
  isOn: false,
  leadWeight: 2,
  cooperatingWeight: 1,
  minimumTasks: 2,
  minimumVerifiedTasks: 0,
  fromExpectedPercent: 5,
  reason: 'why it was so decided',
  version: 3,
}

describe('the settings of a ranking', () => {
  it('begin as they are, with a reason still to be given', () => {
    expect(begun(settings)).toEqual({
      isOn: false,
      leadWeight: 2,
      cooperatingWeight: 1,
      minimumTasks: 2,
      minimumVerifiedTasks: 0,
      fromExpectedPercent: 5,
      reason: '',
    })
  })
})

describe('no ranking', () => {
  it('is told from a failure by its type', () => {
    expect(isOffOnDay(new Problem(409, '/problems/ranking-off', '', ''))).toBe(true)
    expect(isOffOnDay(new Problem(409, '/problems/ranking-off-on-day', '', ''))).toBe(true)
    expect(isOffOnDay(new Problem(409, '/problems/appeal-open', '', ''))).toBe(false)
    expect(isOffOnDay(new Error())).toBe(false)
  })
})
