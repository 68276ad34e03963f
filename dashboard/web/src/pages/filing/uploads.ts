import { computed, onScopeDispose, reactive } from 'vue'
import { newKey } from '@/api/key'
import type { Problem } from '@/api/problem'
import type { Reporting } from '@/api/types'
import { evidenceForm, reasonNotToSend, sendFile, type Sending } from './upload'

export interface Upload {
  key: string
  file: File
  percent: number
  state: 'SENDING' | 'FAILED' | 'REFUSED'
  /** Key of words where it was not even sent. */
  refusedAs?: string
  problem?: Problem
}

/** The files on their way to one field, each with the key it keeps however often it is tried. */
export function useUploads(uploaded: (evidence: Reporting['Evidence']) => void) {
  const uploads = reactive<Upload[]>([])
  const sendings = new Map<string, Sending<Reporting['Evidence']>>()

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const refusedAs = reasonNotToSend(file)
      const key = newKey()
      uploads.push({ key, file, percent: 0, state: refusedAs ? 'REFUSED' : 'SENDING', refusedAs })
      if (!refusedAs) void send(key)
    }
  }

  async function send(key: string): Promise<void> {
    const upload = uploads.find((one) => one.key === key)
    if (!upload) return
    Object.assign(upload, { state: 'SENDING', percent: 0, problem: undefined })
    const sending = sendFile<Reporting['Evidence']>(
      '/api/reporting/v1/evidence',
      evidenceForm(upload.file),
      key,
      (percent) => (upload.percent = percent),
    )
    sendings.set(key, sending)
    try {
      const { value } = await sending.answer
      remove(key)
      uploaded(value)
    } catch (problem) {
      if ((problem as Error).name === 'AbortError') return
      const told = problem as Problem
      const mayWorkLater = told.isSilence || told.isSessionOver || told.status === 429 || told.status >= 500
      Object.assign(upload, { state: mayWorkLater ? 'FAILED' : 'REFUSED', problem: told })
    } finally {
      sendings.delete(key)
    }
  }

  function remove(key: string): void {
    const place = uploads.findIndex((one) => one.key === key)
    if (place >= 0) uploads.splice(place, 1)
  }

  function cancel(key: string): void {
    sendings.get(key)?.cancel()
    remove(key)
  }

  onScopeDispose(() => sendings.forEach((sending) => sending.cancel()))
  return {
    uploads,
    add,
    retry: send,
    cancel,
    isSending: computed(() => uploads.some((one) => one.state === 'SENDING')),
  }
}
