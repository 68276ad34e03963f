import { ref, shallowRef, type Ref } from 'vue'
import type { Versioned } from '@/api/clients'
import { Problem } from '@/api/problem'
import { useSending } from './sending'

interface How<T, D> {
  read: () => Promise<Versioned<T>>
  /** What a person may change of it, as a copy of its own. */
  draftOf: (value: T) => D
  write: (draft: D, etag: string) => Promise<unknown>
}

/**
 * A person changes a thing that others may change too. What was written is kept whatever goes wrong; where somebody was
 * faster, the thing as it is now is read beside it, and only then the next attempt takes its place.
 */
export function useEditing<T, D>(how: How<T, D>) {
  const draft = ref() as Ref<D | undefined>
  const newest = shallowRef<T>()
  const problem = shallowRef<unknown>()
  const { isWaiting: isReading, during: duringReading } = useSending(problem)
  const { isWaiting: isWriting, during: duringWriting } = useSending(problem)
  let etag = ''

  async function begin(): Promise<void> {
    draft.value = undefined
    newest.value = undefined
    await duringReading(async () => {
      const read = await how.read()
      etag = read.etag
      draft.value = how.draftOf(read.value)
    })
  }

  /** Goes on with what was written before, about the thing as it was then. */
  function goOn(written: D, about: string): void {
    draft.value = written
    etag = about
    newest.value = undefined
    problem.value = undefined
  }

  /** Whether it was written down. */
  async function save(): Promise<boolean> {
    const written = draft.value
    if (written === undefined) return false
    return duringWriting(async () => {
      await how.write(written, etag)
      newest.value = undefined
    }, readNewest)
  }

  async function readNewest(refused: unknown): Promise<void> {
    if (!(refused instanceof Problem && refused.isStale)) return
    try {
      const read = await how.read()
      newest.value = read.value
      etag = read.etag
    } catch (failed) {
      problem.value = failed
    }
  }

  /** Drops what was written for what somebody else wrote. */
  function takeNewest(): void {
    if (newest.value === undefined) return
    draft.value = how.draftOf(newest.value)
    newest.value = undefined
    problem.value = undefined
  }

  return { draft, newest, problem, isReading, isWriting, begin, goOn, save, takeNewest, etag: () => etag }
}
