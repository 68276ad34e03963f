import { useQueryClient } from '@tanstack/vue-query'
import { computed, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import type { Versioned } from '@/api/clients'
import { faultAt, Problem } from '@/api/problem'
import { useSending } from './sending'

/**
 * A form over settings that were read: what somebody has begun to write is left alone when they are read anew, and sent
 * against the version it began on. After a refusal because of a newer one it may be sent again, against that.
 *
 * @param chosenOf what of the settings can be chosen
 */
export function useSettingsForm<T, C extends object>(
  read: Ref<Versioned<T> | undefined>,
  chosenOf: (settings: T) => C,
  save: (choice: C, etag: string) => Promise<unknown>,
  queryKey: readonly unknown[],
) {
  const client = useQueryClient()
  const choice = reactive({}) as C
  const begunOn = ref('')
  const kept = ref('')
  const { isWaiting, problem, during } = useSending()
  /** As somebody else left them meanwhile. */
  const newest = shallowRef<T>()

  const isChanged = computed(() => JSON.stringify(choice) !== kept.value)

  function take(settings: Versioned<T>): void {
    Object.assign(choice, chosenOf(settings.value))
    kept.value = JSON.stringify(choice)
    begunOn.value = settings.etag
  }

  watch(
    read,
    (settings) => {
      if (settings && (kept.value === '' || !isChanged.value)) take(settings)
    },
    { immediate: true },
  )

  /** @returns whether they are kept */
  const send = () =>
    during(async () => {
      await save({ ...choice }, begunOn.value)
      newest.value = undefined
      kept.value = JSON.stringify(choice)
      await client.invalidateQueries({ queryKey })
      // Told of the change by another way, the page may have read it before the answer came.
      if (read.value && !isChanged.value) take(read.value)
    }, readNewest)

  async function readNewest(told: unknown): Promise<void> {
    if (!(told instanceof Problem && told.isStale)) return
    await client.invalidateQueries({ queryKey })
    begunOn.value = read.value?.etag ?? begunOn.value
    newest.value = read.value?.value
  }

  const refused = computed(() => (problem.value instanceof Problem ? problem.value : undefined))
  return {
    choice,
    isChanged,
    isWaiting,
    send,
    newest,
    /** Somebody else changed them meanwhile. */
    isStale: computed(() => refused.value?.isStale ?? false),
    /** What was refused, wherever it is told. */
    refusal: problem,
    /** What was refused and stands at no field. */
    problem: computed(() =>
      refused.value?.isStale || refused.value?.faults.some((fault) => fault.pointer)
        ? undefined
        : problem.value,
    ),
    faultAt: (pointer: string) => faultAt(problem.value, pointer),
  }
}
