import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { EVERYTHING, filterOf, queryOf, type Filter } from './filter'

/** The filter in the address, so that who is sent the address sees the same. */
export function useFilter() {
  const route = useRoute()
  const router = useRouter()
  const filter = computed(() => filterOf(route.query))

  function change(part: Partial<Filter>): void {
    // A search that was typed just before the page was left is no search on the next page.
    if (route.name !== 'tasks') return
    void router.replace({ query: queryOf({ ...filter.value, page: 1, ...part }) })
  }

  return {
    filter,
    change,
    reset: () =>
      change({
        ...EVERYTHING,
        kind: undefined,
        section: undefined,
        department: undefined,
        role: undefined,
        status: undefined,
        asOf: undefined,
      }),
  }
}
