import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { departments, everyItem, PAGE } from '@/api/clients'

/** What departments are called, in the language of the page. */
export function useDepartmentNames() {
  const { locale } = useI18n({ useScope: 'global' })
  const { data } = useQuery({
    queryKey: ['departments', 'names'],
    queryFn: () =>
      everyItem((cursor) =>
        departments.GET('/api/department/v1/departments', { params: { query: { cursor, limit: PAGE } } }),
      ),
    staleTime: 300_000,
  })
  const names = computed(
    () =>
      new Map(data.value?.map((one) => [one.code, locale.value === 'en' ? one.englishName : one.name]) ?? []),
  )
  return {
    /** In the order of the directory. */
    all: computed(() => [...names.value].map(([code, name]) => ({ code, name }))),
    nameOf: (code: string | undefined) => (code === undefined ? '' : (names.value.get(code) ?? code)),
  }
}
