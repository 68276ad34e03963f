import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { PAGE, answerOf, everyItem, reporting, tasks } from '@/api/clients'
import { useDirectory } from '@/directory/directory'
import { usePlan } from '@/plan/plan'
import { useSession } from '@/session/session'

/** Everything that is told of one task; each part is read and fails by itself. */
export function useTask(id: Ref<string>, asOf: Ref<string | undefined>) {
  const { locale } = useI18n({ useScope: 'global' })
  const { plans } = usePlan()
  const { may } = useSession()

  const told = useQuery({
    queryKey: ['task', id, asOf, locale],
    queryFn: () =>
      answerOf(
        tasks.GET('/api/task/v1/tasks/{id}', {
          params: { path: { id: id.value }, query: { asOf: asOf.value } },
        }),
      ),
  })
  const stood = useQuery({
    queryKey: ['standing', id, asOf, locale],
    queryFn: () =>
      answerOf(
        reporting.GET('/api/reporting/v1/standings/{task}', {
          params: { path: { task: id.value }, query: { asOf: asOf.value } },
        }),
      ),
  })
  const reported = useQuery({
    queryKey: ['progress-reports', 'of-task', id, locale],
    queryFn: () =>
      everyItem((cursor) =>
        reporting.GET('/api/reporting/v1/progress-reports', {
          params: { query: { task: id.value, limit: PAGE, cursor } },
        }),
      ),
  })
  const entered = useQuery({
    queryKey: ['ledger', 'of-task', id, asOf, locale],
    queryFn: () =>
      everyItem((cursor) =>
        reporting.GET('/api/reporting/v1/ledger', {
          params: { query: { task: id.value, asOf: asOf.value, limit: PAGE, cursor } },
        }),
      ),
  })
  const waived = useQuery({
    queryKey: ['waivers', id, locale],
    queryFn: () =>
      everyItem((cursor) =>
        reporting.GET('/api/reporting/v1/tasks/{id}/waivers', {
          params: { path: { id: id.value }, query: { limit: PAGE, cursor } },
        }),
      ),
  })
  const planId = computed(() => told.data.value?.plan ?? '')
  const changed = useQuery({
    queryKey: ['plan-changes', planId, locale],
    queryFn: () =>
      everyItem((cursor) =>
        tasks.GET('/api/task/v1/plan-changes', {
          params: { query: { plan: planId.value, limit: PAGE, cursor } },
        }),
      ),
    enabled: computed(() => planId.value !== ''),
  })
  const { departments } = useDirectory()

  const plan = computed(() => plans.value?.find((one) => one.id === planId.value))
  const names = computed(() => {
    // In Chinese, as the task names those that are responsible for it.
    const all = new Map(departments.value?.map((one) => [one.code, one.name]))
    for (const one of told.data.value?.responsibilities ?? []) all.set(one.department, one.name)
    return all
  })
  return {
    told,
    stood,
    reported,
    entered,
    waived,
    changed,
    plan,
    /** The names of departments by their codes. */
    names,
    reports: computed(() =>
      (reported.data.value ?? []).filter((report) => !asOf.value || report.filedOn <= asOf.value),
    ),
    entries: computed(() => entered.data.value ?? []),
    waivers: computed(() =>
      (waived.data.value ?? []).filter((waiver) => !asOf.value || waiver.grantedOn <= asOf.value),
    ),
    changes: computed(() => changed.data.value ?? []),
    /** The coordinating office decides, and only about today. */
    mayDecide: computed(() => may('coordinator') && !asOf.value),
  }
}
