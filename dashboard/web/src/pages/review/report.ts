import { useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerOf, reporting, versionOf } from '@/api/clients'
import type { Reporting } from '@/api/types'
import { linesOf } from './compared'

/** One report in the version it was read in, and the earlier one it is held against. */
export function useReport(id: Ref<string>, against?: Ref<Reporting['Against'] | undefined>) {
  const { locale } = useI18n({ useScope: 'global' })
  const isAsked = computed(() => id.value !== '')

  const report = useQuery({
    queryKey: ['progress-report', id, locale],
    queryFn: () =>
      versionOf(
        reporting.GET('/api/reporting/v1/progress-reports/{id}', { params: { path: { id: id.value } } }),
      ),
    enabled: isAsked,
  })
  const changes = useQuery({
    queryKey: ['progress-report', id, 'changes', computed(() => against?.value), locale],
    queryFn: () =>
      answerOf(
        reporting.GET('/api/reporting/v1/progress-reports/{id}/changes', {
          params: { path: { id: id.value }, query: { against: against?.value } },
        }),
      ),
    enabled: isAsked,
  })
  const comparedWith = computed(() => changes.data.value?.comparedWith ?? '')
  const before = useQuery({
    queryKey: ['progress-report', comparedWith, locale],
    queryFn: () =>
      versionOf(
        reporting.GET('/api/reporting/v1/progress-reports/{id}', {
          params: { path: { id: comparedWith.value } },
        }),
      ),
    enabled: computed(() => comparedWith.value !== ''),
  })

  const value = computed(() => report.data.value?.value)
  const isCompared = computed(
    () => changes.data.value !== undefined && (comparedWith.value === '' || before.data.value !== undefined),
  )
  return {
    report: value,
    etag: computed(() => report.data.value?.etag ?? ''),
    before: computed(() => (comparedWith.value ? before.data.value?.value : undefined)),
    against: computed(() => changes.data.value?.against),
    lines: computed(() =>
      value.value && isCompared.value
        ? linesOf(
            value.value,
            comparedWith.value ? before.data.value?.value : undefined,
            changes.data.value?.items ?? [],
          )
        : [],
    ),
    isLoading: computed(() => report.isLoading.value || changes.isLoading.value || before.isLoading.value),
    problem: computed(() => report.error.value ?? changes.error.value ?? before.error.value),
    isCompared,
    readAgain: () => Promise.all([report.refetch(), changes.refetch()]),
  }
}
