import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { everyItem, PAGE, tasks } from '@/api/clients'
import { usePlan } from './plan'

interface Measured {
  id: string
  name: string
  unit: string
  target: number
}

/** What the ids in reports stand for; the id itself as long as its name is not known. */
export function useNames() {
  const { plan, plans, isKnown } = usePlan()
  const { locale } = useI18n({ useScope: 'global' })
  const { data: tasksOfPlan } = useQuery({
    queryKey: ['names', 'tasks', plan, locale],
    queryFn: () =>
      everyItem((cursor) =>
        tasks.GET('/api/task/v1/tasks', {
          params: { query: { plan: plan.value, kind: 'ALL', limit: PAGE, cursor } },
        }),
      ),
    enabled: isKnown,
    staleTime: 300_000,
  })
  const goals = computed(() => plans.value?.find((one) => one.id === plan.value)?.goals ?? [])
  const byTask = computed(() => new Map((tasksOfPlan.value ?? []).map((one) => [one.id, one])))
  const measured = computed(
    () =>
      new Map<string, Measured>(
        [...(tasksOfPlan.value ?? []).flatMap((one) => one.indicators), ...goals.value].map((one) => [
          one.id,
          one,
        ]),
      ),
  )
  const milestones = computed(
    () =>
      new Map(
        [...(tasksOfPlan.value ?? []), ...goals.value]
          .flatMap((one) => one.milestones)
          .map((one) => [one.id, one]),
      ),
  )

  return {
    titleOf: (task: string) =>
      byTask.value.get(task)?.title ?? goals.value.find((one) => one.id === task)?.name ?? task,
    /** Its number in the plan, where it has one. */
    numberOf: (task: string) => byTask.value.get(task)?.number,
    kindOf: (task: string) => byTask.value.get(task)?.kind ?? 'GOAL',
    /** An indicator, or a goal that is filed as one. */
    measured: (id: string) => measured.value.get(id),
    milestone: (id: string) => milestones.value.get(id),
  }
}
