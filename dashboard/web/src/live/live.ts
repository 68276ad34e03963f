import { useQueryClient } from '@tanstack/vue-query'
import { useDebounceFn, useOnline } from '@vueuse/core'
import { onScopeDispose, readonly, ref, watch } from 'vue'
import { usePlan } from '@/plan/plan'
import { useSession } from '@/session/session'

const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 60_000
/** Several changes at once (a department files its month) are one reading. */
const TOGETHER = 300

const isListening = ref(false)

/** Whether changes are heard at the moment. */
export function useListening() {
  return readonly(isListening)
}

/**
 * Hears of changes while somebody is signed in, and lets every part of the page that is shown be read anew. A broken line
 * is taken up by the browser, which names the last event it heard; one that was refused is tried again, and after it
 * everything is read anew, since nobody knows what was missed.
 */
export function useLive(): void {
  const client = useQueryClient()
  const { isSignedIn, state } = useSession()
  const { plan } = usePlan()
  const isOnline = useOnline()
  const readAnew = useDebounceFn(() => client.invalidateQueries(), TOGETHER)
  let source: EventSource | undefined
  let later: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE
  let mayHaveMissed = false

  function open(of: string): void {
    source = new EventSource(`/api/reporting/v1/events?plan=${encodeURIComponent(of)}`)
    source.onopen = () => {
      isListening.value = true
      pause = FIRST_PAUSE
      if (mayHaveMissed) void readAnew()
      mayHaveMissed = false
    }
    source.onerror = () => {
      isListening.value = false
      if (source?.readyState !== EventSource.CLOSED) return
      mayHaveMissed = true
      later = setTimeout(() => open(of), pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
    for (const kind of KINDS) source.addEventListener(kind, () => void readAnew())
  }

  function close(): void {
    clearTimeout(later)
    source?.close()
    source = undefined
    isListening.value = false
  }

  watch(
    [plan, isSignedIn, () => state.isOver, isOnline],
    ([of, signedIn, isOver, online]) => {
      close()
      if (of && signedIn && !isOver && online) open(of)
    },
    { immediate: true },
  )
  onScopeDispose(close)
}

/** As the contract of reporting-service names them (`listenToChanges`); `reset` where it no longer knows what was missed. */
const KINDS = [
  'report-filed',
  'report-accepted',
  'report-returned',
  'report-withdrawn',
  'figure-reversed',
  'waiver-granted',
  'waiver-revoked',
  'light-turned',
  'report-published',
  'reset',
]
