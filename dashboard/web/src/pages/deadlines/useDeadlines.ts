import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerOf, everyItem, PAGE, reporting, tasks } from '@/api/clients'
import { usePlan } from '@/plan/plan'
import { isPeriodOf, ownersOf } from './agenda'

/** The plan with its milestones and whom each belongs to. */
export function useMilestones() {
  const { locale } = useI18n({ useScope: 'global' })
  const { plan, isKnown } = usePlan()
  const milestones = useQuery({
    queryKey: ['deadlines', 'milestones', plan, locale],
    queryFn: () =>
      everyItem((cursor) =>
        tasks.GET('/api/task/v1/milestones', {
          params: { query: { plan: plan.value, cursor, limit: PAGE } },
        }),
      ),
    enabled: isKnown,
  })
  const owned = useQuery({
    queryKey: ['deadlines', 'tasks', plan, locale],
    queryFn: () =>
      everyItem((cursor) =>
        tasks.GET('/api/task/v1/tasks', {
          params: { query: { plan: plan.value, kind: 'ALL', cursor, limit: PAGE } },
        }),
      ),
    enabled: isKnown,
    staleTime: 60_000,
  })
  const read = useQuery({
    queryKey: ['deadlines', 'plan', plan, locale],
    queryFn: () => answerOf(tasks.GET('/api/task/v1/plans/{id}', { params: { path: { id: plan.value } } })),
    enabled: isKnown,
    staleTime: 60_000,
  })
  return {
    milestones,
    plan: read.data,
    owners: computed(() => ownersOf(owned.data.value ?? [], read.data.value)),
  }
}

/** The working days of the year a month lies in. */
export function useWorkingYear(month: Ref<string>) {
  const year = computed(() => month.value.slice(0, 4))
  return useQuery({
    queryKey: ['deadlines', 'working-days', year],
    queryFn: () =>
      answerOf(tasks.GET('/api/task/v1/working-days/{year}', { params: { path: { year: year.value } } })),
    enabled: computed(() => year.value !== ''),
    staleTime: 3_600_000,
  })
}

/** Who owes which report of a month; nothing where the plan does not span it. */
export function useObligations(period: Ref<string>) {
  const { locale } = useI18n({ useScope: 'global' })
  const { plan: spanned } = useMilestones()
  const { plan, isKnown } = usePlan()
  const isOwed = computed(() => isPeriodOf(spanned.value, period.value))
  const asked = (cursor?: string) =>
    reporting.GET('/api/reporting/v1/obligations', {
      params: { query: { plan: plan.value, period: period.value, cursor, limit: PAGE } },
    })
  const query = useQuery({
    queryKey: ['deadlines', 'obligations', plan, period, locale],
    queryFn: async () => {
      const first = await answerOf(asked())
      const rest = first.next ? await everyItem((cursor) => asked(cursor ?? first.next)) : []
      return { ...first, items: [...first.items, ...rest] }
    },
    enabled: computed(() => isKnown.value && isOwed.value),
  })
  return { query, isOwed }
}
