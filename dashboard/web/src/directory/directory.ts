import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { departments, everyItem, PAGE } from '@/api/clients'

/** Every department there is, also those that were retired, and what they are called. */
export function useDirectory() {
  const { locale } = useI18n({ useScope: 'global' })
  const { data, isLoading, error, refetch } = useQuery({
    queryKey: ['departments', 'all'],
    queryFn: () =>
      everyItem((cursor) =>
        departments.GET('/api/department/v1/departments', { params: { query: { limit: PAGE, cursor } } }),
      ),
    staleTime: 300_000,
  })
  const names = computed(
    () =>
      new Map(data.value?.map((one) => [one.code, locale.value === 'en' ? one.englishName : one.name]) ?? []),
  )
  return {
    departments: data,
    isLoading,
    error,
    refetch,
    /** Short names in the language of the page, by code. */
    names,
    /** Codes and names in the order of the directory, to choose from. */
    all: computed(() => [...names.value].map(([code, name]) => ({ code, name }))),
    /** The name of one; the code of one that is not known. */
    nameOf: (code?: string | null) => names.value.get(code ?? '') ?? code ?? '–',
  }
}
