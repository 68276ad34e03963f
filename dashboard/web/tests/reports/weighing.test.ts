import { describe, expect, it } from 'vitest'
import { draftOf, weighingOf } from '@/pages/reports/weighing'

const weighing = {
  plan: 'p',
  isAssumed: true,
  version: 0,
  dimensions: [
    {
      dimension: 'INNOVATION' as const,
      name: '创新能力',
      weight: 2,
      indicators: [{ indicator: 'i1', weight: 3 }],
    },
    { dimension: 'RISK' as const, name: '经营风险', weight: 1, indicators: [] },
  ],
}

describe('weighing', () => {
  const draft = draftOf(weighing, [
    { id: 'i1', name: '专利' },
    { id: 'i2', name: '平台' },
  ])

  it('offers what does not count yet', () => {
    expect(draft.indicators).toEqual([
      { indicator: 'i1', name: '专利', dimension: 'INNOVATION', weight: 3 },
      { indicator: 'i2', name: '平台', dimension: '', weight: 1 },
    ])
  })

  it('sends each figure in its dimension, and those in none not at all', () => {
    const moved = {
      ...draft,
      indicators: draft.indicators.map((one) => ({
        ...one,
        dimension: one.indicator === 'i1' ? ('RISK' as const) : one.dimension,
      })),
    }
    expect(weighingOf(moved).dimensions).toEqual([
      { dimension: 'INNOVATION', weight: 2, indicators: [] },
      { dimension: 'RISK', weight: 1, indicators: [{ indicator: 'i1', weight: 3 }] },
    ])
  })
})
