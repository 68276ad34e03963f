import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerOf, reporting } from '@/api/clients'
import { READERS } from '@/router'
import { useSession } from '@/session/session'
import { usePlan } from './plan'

/** The day the services count by, which the overview tells; who may not read that is told none. */
export function useBusinessDay() {
  const { locale } = useI18n({ useScope: 'global' })
  const { plan } = usePlan()
  const { may } = useSession()
  const { data } = useQuery({
    queryKey: ['overview', plan, locale],
    queryFn: () =>
      answerOf(reporting.GET('/api/reporting/v1/overview', { params: { query: { plan: plan.value } } })),
    enabled: computed(() => plan.value !== '' && may(...READERS)),
  })
  return computed(() => data.value?.asOf)
}
