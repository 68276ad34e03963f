import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerOf, reporting } from '@/api/clients'
import { usePlan } from './plan'

/** The business day, which the overview tells; the shell has read it already. */
export function useToday() {
  const { plan, isKnown } = usePlan()
  const { locale } = useI18n({ useScope: 'global' })
  const { data } = useQuery({
    queryKey: ['overview', plan, locale],
    queryFn: () =>
      answerOf(reporting.GET('/api/reporting/v1/overview', { params: { query: { plan: plan.value } } })),
    enabled: isKnown,
  })
  return computed(() => data.value?.asOf)
}
