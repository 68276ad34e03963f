import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerOf, everyItem, PAGE, reporting, versionOf } from '@/api/clients'
import { Problem } from '@/api/problem'
import type { Reporting } from '@/api/types'
import { usePlan } from '@/plan/plan'

export type RankingPage = Reporting['RankingPage']
export type Ranked = Reporting['RankedDepartment']
export type Settings = Reporting['RankingSettings']
export type Appeal = Reporting['RankingAppeal']

/** There was none on that day, which is as it should be and no failure. */
export function isOffOnDay(problem: unknown): problem is Problem {
  return (
    problem instanceof Problem && (problem.code === 'ranking-off' || problem.code === 'ranking-off-on-day')
  )
}

/** The ranking of a day, page after page as one; asked for only where the plan has one. */
export function useRanking(asOf: Ref<string | undefined>, isOn: Ref<boolean>) {
  const { plan } = usePlan()
  const { locale } = useI18n({ useScope: 'global' })
  return useQuery({
    queryKey: computed(() => ['ranking', plan.value, locale.value, asOf.value ?? '']),
    queryFn: async (): Promise<RankingPage> => {
      const page = (cursor?: string) =>
        reporting.GET('/api/reporting/v1/rankings', {
          params: {
            query: {
              plan: plan.value,
              limit: PAGE,
              ...(asOf.value ? { asOf: asOf.value } : {}),
              ...(cursor ? { cursor } : {}),
            },
          },
        })
      const first = await answerOf(page())
      const rest = first.next ? await everyItem((cursor) => page(cursor ?? first.next)) : []
      return { ...first, items: [...first.items, ...rest] }
    },
    enabled: computed(() => plan.value !== '' && isOn.value),
  })
}

export function useSettings() {
  const { plan } = usePlan()
  return useQuery({
    queryKey: computed(() => ['ranking-settings', plan.value]),
    queryFn: () =>
      versionOf(
        reporting.GET('/api/reporting/v1/plans/{id}/ranking-settings', {
          params: { path: { id: plan.value } },
        }),
      ),
    enabled: computed(() => plan.value !== ''),
  })
}
