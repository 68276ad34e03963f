import type { Reporting } from '@/api/types'

export type Dimension = Reporting['EvaluationDimension']

/** One figure that may be evaluated: in which dimension it counts, and how much. */
export interface Weighed {
  indicator: string
  name: string
  /** Empty: it does not count. */
  dimension: Dimension | ''
  weight: number
}

export interface WeighingDraft {
  weights: Record<Dimension, number>
  indicators: Weighed[]
}

/** What is weighed now, and after it what might be weighed besides. */
export function draftOf(
  weighing: Reporting['Weighing'],
  evaluable: { id: string; name: string }[],
): WeighingDraft {
  const nameOf = new Map(evaluable.map((one) => [one.id, one.name]))
  const counted = weighing.dimensions.flatMap((of) =>
    of.indicators.map(({ indicator, weight }) => ({
      indicator,
      name: nameOf.get(indicator) ?? indicator,
      dimension: of.dimension,
      weight,
    })),
  )
  const known = new Set(counted.map((one) => one.indicator))
  return {
    weights: Object.fromEntries(
      weighing.dimensions.map((of) => [of.dimension, of.weight]),
    ) as WeighingDraft['weights'],
    indicators: [
      ...counted,
      ...evaluable
        .filter((one) => !known.has(one.id))
        .map((one) => ({ indicator: one.id, name: one.name, dimension: '' as const, weight: 1 })),
    ],
  }
}

export function weighingOf(draft: WeighingDraft): Reporting['NewWeighing'] {
  return {
    dimensions: (Object.entries(draft.weights) as [Dimension, number][]).map(([dimension, weight]) => ({
      dimension,
      weight,
      indicators: draft.indicators
        .filter((one) => one.dimension === dimension)
        .map(({ indicator, weight: of }) => ({ indicator, weight: of })),
    })),
  }
}
