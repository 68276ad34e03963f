import { useQuery } from '@tanstack/vue-query'
import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'
import { answerOf, tasks } from '@/api/clients'

const chosen = useLocalStorage<string>('plan', '')

/** The plan that is looked at: the one chosen last, or the first there is. */
export function usePlan() {
  const { data: plans, error } = useQuery({
    queryKey: ['plans'],
    queryFn: async () =>
      (await answerOf(tasks.GET('/api/task/v1/plans', { params: { query: { limit: 200 } } }))).items,
    staleTime: 300_000,
  })
  const plan = computed(
    () => plans.value?.find((one) => one.id === chosen.value)?.id ?? plans.value?.[0]?.id ?? chosen.value,
  )
  return {
    plans,
    error,
    /** Its id; empty as long as none is known. */
    plan,
    isKnown: computed(() => plan.value !== ''),
    choose: (id: string) => (chosen.value = id),
  }
}
