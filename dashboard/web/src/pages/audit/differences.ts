/** One place where a thing says something else after than before. */
export interface Difference {
  /** Where: `texts › 2 › section`. */
  path: string
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  before?: string
  after?: string
}

const NAMES = ['id', 'code', 'ref', 'key', 'indicator', 'department', 'milestone']

/**
 * What an entry of the audit changed, place by place: things within lists are compared by what names them, so that one that
 * was put in front does not make all others look different.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const [was, is] = [flat(before), flat(after)]
  const places = new Set([...was.keys(), ...is.keys()])
  return [...places].flatMap((path): Difference[] => {
    const [from, to] = [was.get(path), is.get(path)]
    if (from === to) return []
    if (from === undefined) return [{ path, kind: 'ADDED', after: to }]
    if (to === undefined) return [{ path, kind: 'REMOVED', before: from }]
    return [{ path, kind: 'CHANGED', before: from, after: to }]
  })
}

/** How many places say the same before and after. */
export function unchanged(before: unknown, after: unknown): number {
  const is = flat(after)
  return [...flat(before)].filter(([path, value]) => is.get(path) === value).length
}

function flat(value: unknown, path: string[] = [], into = new Map<string, string>()): Map<string, string> {
  if (value === undefined || value === null) return into
  if (Array.isArray(value)) value.forEach((item, place) => flat(item, [...path, nameOf(item, place)], into))
  else if (typeof value === 'object')
    for (const [key, part] of Object.entries(value)) flat(part, [...path, key], into)
  else into.set(path.join(' › '), String(value))
  return into
}

function nameOf(item: unknown, place: number): string {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) return String(place + 1)
  const named = NAMES.map((name) => (item as Record<string, unknown>)[name]).find(
    (name) => typeof name === 'string' || typeof name === 'number',
  )
  return named === undefined ? String(place + 1) : String(named)
}
