import { ElMessage } from 'element-plus'
import { useQueryClient } from '@tanstack/vue-query'
import { ref, shallowRef, type Ref } from 'vue'
import type { Versioned } from '@/api/clients'
import { newKey } from '@/api/key'
import { Problem } from '@/api/problem'
import { useSending } from '@/editing/sending'
import 'element-plus/theme-chalk/el-message.css'

interface Change<T> {
  /** The thing as it is now; left out where something new is made. */
  read?: () => Promise<Versioned<T>>
  write: (headers: { 'If-Match'?: string; 'Idempotency-Key': string }, reason: string) => Promise<unknown>
  /** What is said when it was taken. */
  done: () => string
}

/**
 * A decision written in a form over the page. The thing is read when the form opens and once more when somebody else was
 * faster, so that what it is now stands beside what was written, which stays.
 */
export function useChange<T>({ read, write, done }: Change<T>) {
  const client = useQueryClient()
  const isOpen = ref(false)
  const reason = ref('')
  const { isWaiting, problem, during } = useSending()
  const current = shallowRef<Versioned<T>>() as Ref<Versioned<T> | undefined>
  let key = ''

  async function open(): Promise<void> {
    key = newKey()
    problem.value = undefined
    current.value = undefined
    isOpen.value = true
    await readNow()
  }

  async function readNow(): Promise<void> {
    if (!read) return
    try {
      current.value = await read()
    } catch (refused) {
      problem.value = refused
    }
  }

  const send = () =>
    during(async () => {
      if (read && !current.value) current.value = await read()
      const etag = current.value?.etag
      await write({ ...(etag ? { 'If-Match': etag } : {}), 'Idempotency-Key': key }, reason.value.trim())
      reason.value = ''
      isOpen.value = false
      ElMessage.success(done())
      await client.invalidateQueries()
    }, prepareAnother)

  async function prepareAnother(refused: unknown): Promise<void> {
    const isSilence = refused instanceof Problem && refused.isSilence
    // Whether it was taken is not known only when nobody answered: then the same is asked again.
    if (!isSilence) key = newKey()
    if (refused instanceof Problem && refused.isStale) await readNow()
  }

  return { isOpen, isWaiting, problem, current, reason, open, send }
}
