import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** What is chosen on a page stands in its address, so that it can be sent to somebody; empty values leave it. */
export function useAddress() {
  const route = useRoute()
  const router = useRouter()

  function change(values: Record<string, string | undefined>): void {
    const query = { ...route.query }
    for (const [name, value] of Object.entries(values)) {
      if (value) query[name] = value
      else delete query[name]
    }
    void router.replace({ query, hash: route.hash })
  }

  return {
    change,
    /** One value of the address, to be read and written. */
    value: (name: string) =>
      computed({
        get: () => (typeof route.query[name] === 'string' ? route.query[name] : ''),
        set: (value: string | undefined) => change({ [name]: value }),
      }),
    /** A day of the address; none where it is not written as one. */
    day: (name: string) =>
      computed(() => {
        const asked = route.query[name]
        return typeof asked === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : undefined
      }),
  }
}
