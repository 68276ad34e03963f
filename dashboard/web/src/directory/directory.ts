import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { departments, everyItem } from '@/api/clients'

/** Every department there is, also those that were retired, and what they are called. */
export function useDirectory() {
  const { locale } = useI18n({ useScope: 'global' })
  const { data, isLoading, error, refetch } = useQuery({
    queryKey: ['departments', 'all'],
    queryFn: () =>
      everyItem((cursor) =>
        departments.GET('/api/department/v1/departments', { params: { query: { limit: 200, cursor } } }),
      ),
    staleTime: 300_000,
  })
  const byCode = computed(() => new Map((data.value ?? []).map((one) => [one.code, one])))
  return {
    departments: data,
    isLoading,
    error,
    refetch,
    /** Its short name in the language of the page; the code of one that is not known. */
    nameOf: (code?: string | null) => {
      const found = byCode.value.get(code ?? '')
      return (locale.value === 'en' ? found?.englishName : found?.name) ?? code ?? '–'
    },
  }
}
