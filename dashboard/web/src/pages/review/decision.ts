import { useQueryClient } from '@tanstack/vue-query'
import { ref, shallowRef } from 'vue'
import { answerOf, reporting } from '@/api/clients'
import { Problem } from '@/api/problem'
import type { Reporting } from '@/api/types'

/** What a reviewer is about to say of a report; written reasons stay while the reviewer looks at others. */
export interface Reasons {
  reason: string
  fields: Reporting['NewFieldReason'][]
}

export type Outcome = 'ACCEPTED' | 'RETURNED' | 'OVERTAKEN' | 'REFUSED'

/** Somebody else decided on it, or its author took it back, since it was read. */
const OVERTAKEN = ['version-stale', 'report-already-decided']

export function useDecision() {
  const client = useQueryClient()
  const isDeciding = ref(false)
  const problem = shallowRef<Problem>()

  async function decide(
    act: () => Promise<Reporting['ProgressReport']>,
    done: 'ACCEPTED' | 'RETURNED',
  ): Promise<Outcome> {
    if (isDeciding.value) return 'REFUSED'
    isDeciding.value = true
    problem.value = undefined
    try {
      await act()
      void client.invalidateQueries()
      return done
    } catch (refused) {
      const told = refused instanceof Problem ? refused : Problem.silence()
      if (told.isStale || OVERTAKEN.includes(told.code)) {
        void client.invalidateQueries()
        return 'OVERTAKEN'
      }
      if (!told.isSessionOver) problem.value = told
      return 'REFUSED'
    } finally {
      isDeciding.value = false
    }
  }

  const params = (id: string, etag: string) => ({ path: { id }, header: { 'If-Match': etag } })
  return {
    isDeciding,
    problem,
    accept: (id: string, etag: string) =>
      decide(
        () =>
          answerOf(
            reporting.POST('/api/reporting/v1/progress-reports/{id}/acceptance', {
              params: params(id, etag),
              body: {},
            }),
          ),
        'ACCEPTED',
      ),
    giveBack: (id: string, etag: string, { reason, fields }: Reasons) =>
      decide(
        () =>
          answerOf(
            reporting.POST('/api/reporting/v1/progress-reports/{id}/return', {
              params: params(id, etag),
              body: {
                reason: reason.trim(),
                fields: fields.filter((one) => one.reason.trim() !== ''),
              },
            }),
          ),
        'RETURNED',
      ),
  }
}
