import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerOf, reporting } from '@/api/clients'
import type { Reporting } from '@/api/types'
import { usePlan } from '@/plan/plan'

export type Overview = Reporting['Overview']

/**
 * All of the front page in one request. Today's is read under the key that the shell reads it under, so that both share it.
 *
 * @param asOf the day that is asked for; today where there is none
 */
export function useOverview(asOf: Ref<string | undefined>) {
  const { plan } = usePlan()
  const { locale } = useI18n({ useScope: 'global' })
  return useQuery({
    queryKey: computed(() =>
      asOf.value
        ? ['overview', plan.value, locale.value, asOf.value]
        : ['overview', plan.value, locale.value],
    ),
    queryFn: () =>
      answerOf(
        reporting.GET('/api/reporting/v1/overview', {
          params: { query: { plan: plan.value, ...(asOf.value ? { asOf: asOf.value } : {}) } },
        }),
      ),
    enabled: computed(() => plan.value !== ''),
    placeholderData: keepPreviousData,
  })
}
