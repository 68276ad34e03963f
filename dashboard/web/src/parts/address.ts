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
        set: (value: string) => change({ [name]: value }),
      }),
  }
}
