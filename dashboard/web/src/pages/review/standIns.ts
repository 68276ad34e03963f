import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { everyItem, reporting } from '@/api/clients'
import { useSession, type Role } from '@/session/session'

/** Who may be one may see who is. */
const MAY_SEE: Role[] = ['reviewer', 'coordinator', 'reporter', 'head', 'auditor']

/** Who reviews in whose place, and whether the person does so on the business day. */
export function useStandIns(today: Ref<string | undefined>) {
  const { session, may } = useSession()
  const standIns = useQuery({
    queryKey: ['stand-ins'],
    queryFn: () =>
      everyItem((cursor) =>
        reporting.GET('/api/reporting/v1/stand-ins', { params: { query: { limit: 200, cursor } } }),
      ),
    enabled: computed(() => may(...MAY_SEE)),
  })
  /** For whom the person reviews today. */
  const absent = computed(() => {
    const on = today.value
    return (standIns.data.value ?? []).find(
      (one) =>
        on !== undefined &&
        one.standIn === session.value.username &&
        one.from <= on &&
        on <= one.to &&
        (one.revokedOn === undefined || on < one.revokedOn),
    )?.absent
  })
  return { standIns, absent, mayDecide: computed(() => may('reviewer') || absent.value !== undefined) }
}
