import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerOf, reporting } from '@/api/clients'
import { useBusinessDay } from '@/plan/overview'
import { usePlan } from '@/plan/plan'
import { goalToFile } from './goals'
import { monthBefore } from './months'

/** What a department has to fill in for a month, and around it: the day, the goals of the coordinating office, the month before. */
export function useForm(department: Ref<string>, period: Ref<string>) {
  const { plan, plans, isKnown } = usePlan()
  const { locale } = useI18n({ useScope: 'global' })
  const planRead = computed(() => plans.value?.find((one) => one.id === plan.value))
  const isReady = computed(() => isKnown.value && department.value !== '')

  const form = useQuery({
    queryKey: ['form', plan, department, period, locale],
    queryFn: () =>
      answerOf(
        reporting.GET('/api/reporting/v1/progress-reports/form', {
          params: {
            query: { plan: plan.value, department: department.value, period: period.value || undefined },
          },
        }),
      ),
    enabled: isReady,
  })
  const month = computed(() => period.value || form.data.value?.period || '')

  const goalsToFile = computed(() =>
    planRead.value?.coordinatingOffice === department.value
      ? planRead.value.goals.filter((goal) => goal.fedBy.length === 0)
      : [],
  )
  const goals = useQuery({
    queryKey: [
      'form',
      'goals',
      plan,
      department,
      computed(() => goalsToFile.value.map((goal) => goal.id)),
      locale,
    ],
    queryFn: () =>
      Promise.all(
        goalsToFile.value.map(async (goal) => ({
          goal,
          filed: (
            await answerOf(
              reporting.GET('/api/reporting/v1/progress-reports', {
                params: { query: { task: goal.id, department: department.value, limit: 50 } },
              }),
            )
          ).items,
        })),
      ),
    enabled: computed(() => goalsToFile.value.length > 0),
  })

  const { data: before } = useQuery({
    queryKey: ['form', 'before', plan, department, month],
    queryFn: () =>
      answerOf(
        reporting.GET('/api/reporting/v1/obligations', {
          params: {
            query: {
              plan: plan.value,
              department: department.value,
              period: monthBefore(month.value),
              limit: 1,
            },
          },
        }),
      ),
    enabled: computed(
      () => isReady.value && month.value !== '' && month.value > (planRead.value?.start.slice(0, 7) ?? '9'),
    ),
  })

  return {
    plan,
    planRead,
    form,
    month,
    today: useBusinessDay(),
    goals: computed(() =>
      month.value
        ? (goals.data.value ?? []).map(({ goal, filed }) => goalToFile(goal, month.value, filed))
        : [],
    ),
    /** How many reports of the month before are still owed. */
    owedBefore: computed(() => {
      const counts = before.value?.counts
      return counts ? counts.owed + counts.overdue + counts.returned : 0
    }),
  }
}
