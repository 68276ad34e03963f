import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { everyItem, PAGE, tasks } from '@/api/clients'
import { usePlan } from '@/plan/plan'

/** An overdue flag by its number, to know which milestone it was raised about. */
export function useFlag(id: Ref<string | undefined>) {
  const { plan, isKnown } = usePlan()
  const { data } = useQuery({
    queryKey: ['orders', 'flags', plan],
    queryFn: () =>
      everyItem((cursor) =>
        tasks.GET('/api/task/v1/deadline-flags', {
          params: { query: { plan: plan.value, state: 'OVERDUE', cursor, limit: PAGE } },
        }),
      ),
    enabled: computed(() => isKnown.value && id.value !== undefined),
  })
  return computed(() => data.value?.find((flag) => String(flag.id) === id.value))
}
