import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { PAGE, everyItem, reporting, tasks } from '@/api/clients'
import { useDirectory } from '@/directory/directory'
import { usePlan } from '@/plan/plan'
import { joined } from './rows'

/** The tasks and measures of the plan with how they stand; one service answers without the other. */
export function useTasks(asOf: Ref<string | undefined>) {
  const { locale } = useI18n({ useScope: 'global' })
  const { plan, isKnown } = usePlan()

  const told = useQuery({
    queryKey: ['tasks', plan, asOf, locale],
    queryFn: () =>
      everyItem((cursor) =>
        tasks.GET('/api/task/v1/tasks', {
          params: { query: { plan: plan.value, kind: 'ALL', asOf: asOf.value, limit: PAGE, cursor } },
        }),
      ),
    enabled: isKnown,
  })
  const stood = useQuery({
    queryKey: ['standings', plan, asOf, locale],
    queryFn: () =>
      everyItem((cursor) =>
        reporting.GET('/api/reporting/v1/standings', {
          params: { query: { plan: plan.value, kind: 'ALL', asOf: asOf.value, limit: PAGE, cursor } },
        }),
      ),
    enabled: isKnown,
  })
  const { departments } = useDirectory()

  const rows = computed(() => joined(told.data.value, stood.data.value))
  return {
    told,
    stood,
    rows,
    /** Those that have a part in the plan, a member of a group by itself too. */
    responsible: computed(() => {
      const names = new Map(departments.value?.map((one) => [one.code, one.name]))
      const found = new Map<string, string>()
      for (const one of rows.value.flatMap((row) => row.responsibilities)) {
        found.set(one.department, one.name)
        for (const member of one.members ?? []) found.set(member, names.get(member) ?? member)
      }
      return [...found].map(([code, name]) => ({ code, name }))
    }),
    sections: computed(() => {
      const found = new Map(
        rows.value.flatMap((row) => (row.section ? [[row.section.number, row.section.title]] : [])),
      )
      return [...found].map(([number, title]) => ({ number, title }))
    }),
    retry: () => Promise.all([told.refetch(), stood.refetch()]),
  }
}
