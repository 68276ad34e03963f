import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerOf, reporting } from '@/api/clients'
import type { Reporting } from '@/api/types'
import { READERS } from '@/router'
import { useSession } from '@/session/session'
import { usePlan } from './plan'

export type Overview = Reporting['Overview']

/**
 * All of the front page in one request; today's is read once for every page. Who may not read it is told nothing.
 *
 * @param asOf the day that is asked for; today where there is none
 */
export function useOverview(asOf?: MaybeRefOrGetter<string | undefined>) {
  const { plan, isKnown } = usePlan()
  const { locale } = useI18n({ useScope: 'global' })
  const { may } = useSession()
  return useQuery({
    queryKey: computed(() => {
      const day = toValue(asOf)
      return ['overview', plan.value, locale.value, ...(day ? [day] : [])]
    }),
    queryFn: () =>
      answerOf(
        reporting.GET('/api/reporting/v1/overview', {
          params: { query: { plan: plan.value, asOf: toValue(asOf) || undefined } },
        }),
      ),
    enabled: computed(() => isKnown.value && may(...READERS)),
    placeholderData: keepPreviousData,
  })
}

/** The day the services count by, which the overview tells. */
export function useBusinessDay() {
  const { data } = useOverview()
  return computed(() => data.value?.asOf)
}
