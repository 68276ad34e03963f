import type { Reporting } from '@/api/types'

type Waiting = Reporting['WaitingReport']

/** What the person may decide on; own reports are for somebody else. */
export function toDecide(waiting: Waiting[]): Waiting[] {
  return waiting.filter((one) => !one.isOwn)
}

/** Those whose task or department has all the words that are looked for. */
export function found(waiting: Waiting[], looked: string, wordsOf: (one: Waiting) => string): Waiting[] {
  const words = looked.toLowerCase().split(/\s+/).filter(Boolean)
  return waiting.filter((one) => {
    const said = wordsOf(one).toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

/** The id a step away, staying within the list. */
export function stepFrom(ids: string[], chosen: string | undefined, by: number): string | undefined {
  if (!ids.length) return undefined
  const place = chosen === undefined ? -1 : ids.indexOf(chosen)
  if (place < 0) return ids[by > 0 ? 0 : ids.length - 1]
  return ids[Math.min(ids.length - 1, Math.max(0, place + by))]
}

/**
 * What is looked at once one of the list is decided on: the one after it, else the one before.
 *
 * @param ids as they stood before
 */
export function afterDecision(ids: string[], decided: string): string | undefined {
  const place = ids.indexOf(decided)
  return ids[place + 1] ?? ids[place - 1]
}

/** What is still there of what was chosen; when it is gone, what stands in its place now. */
export function stillChosen(
  ids: string[],
  chosen: string | undefined,
  idsBefore: string[],
): string | undefined {
  if (chosen !== undefined && ids.includes(chosen)) return chosen
  if (chosen !== undefined) {
    const later = idsBefore.slice(idsBefore.indexOf(chosen) + 1).find((id) => ids.includes(id))
    if (later) return later
  }
  return chosen === undefined ? ids[0] : ids.at(-1)
}
