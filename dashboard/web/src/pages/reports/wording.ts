import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { answerOf, reporting } from '@/api/clients'
import { useFormats } from '@/language/language'
import { usePlan } from '@/plan/plan'

type Say = (key: string, values?: Record<string, unknown>) => string

/** How periods are said, in the words of these pages. */
export function useWording(t: Say) {
  const { day, month } = useFormats()
  function period(written: string): string {
    if (/^\d{4}$/.test(written)) return t('year', { year: written })
    const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(written) ?? []
    if (year) return t('quarter', { year, number: quarter })
    return /^\d{4}-\d{2}$/.test(written) ? month(written) : day(written)
  }
  return { period }
}

/** The business day, as the overview tells it. */
export function useToday() {
  const { plan } = usePlan()
  const { locale } = useI18n({ useScope: 'global' })
  const { data } = useQuery({
    queryKey: ['overview', plan, locale],
    queryFn: () =>
      answerOf(reporting.GET('/api/reporting/v1/overview', { params: { query: { plan: plan.value } } })),
    enabled: computed(() => plan.value !== ''),
  })
  return computed(() => data.value?.asOf)
}
