import type { Reporting } from '@/api/types'

export type Moved = Reporting['Moved']
type Kind = Reporting['MovedKind']

/** How many moved of each kind, in the order in which kinds first come. */
export function countsByKind(moved: Moved[]): { kind: Kind; count: number }[] {
  const counts = new Map<Kind, number>()
  for (const { kind } of moved) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}
