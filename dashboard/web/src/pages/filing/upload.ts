import { refusal, usualHeaders } from '@/api/clients'
import { Problem } from '@/api/problem'

/** As the service takes evidence; it decides by the content, this only spares a vain upload. */
export const EVIDENCE_LIMIT = 20 * 1024 * 1024
export const EVIDENCE_ENDINGS = [
  'pdf',
  'png',
  'jpg',
  'jpeg',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'ppt',
  'pptx',
] as const

/** Why a file is not even sent, as a key of words. */
export function reasonNotToSend(
  file: { name: string; size: number },
  limit = EVIDENCE_LIMIT,
  endings: readonly string[] = EVIDENCE_ENDINGS,
): 'empty' | 'tooLarge' | 'wrongType' | undefined {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? ''
  if (!endings.includes(ending)) return 'wrongType'
  if (file.size === 0) return 'empty'
  return file.size > limit ? 'tooLarge' : undefined
}

export interface Sending<T> {
  answer: Promise<{ status: number; value: T }>
  cancel(): void
}

/**
 * Sends a file and tells how far it is, which `fetch` cannot.
 *
 * @param key the same for every try of the same upload
 * @param tell of a hundred
 */
export function sendFile<T>(
  address: string,
  body: XMLHttpRequestBodyInit,
  key: string,
  tell: (percent: number) => void,
  mediaType?: string,
): Sending<T> {
  const request = new XMLHttpRequest()
  const answer = new Promise<{ status: number; value: T }>((resolve, reject) => {
    request.open('POST', address)
    const headers = { ...usualHeaders('POST'), 'Idempotency-Key': key, Accept: 'application/json' }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    if (mediaType) request.setRequestHeader('Content-Type', mediaType)
    request.upload.onprogress = (event) =>
      event.lengthComputable && tell(Math.round((100 * event.loaded) / event.total))
    request.onload = () => {
      const told = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve({ status: request.status, value: told as T })
      else reject(refusal(request.status, told))
    }
    request.onerror = () => reject(Problem.silence())
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.send(body)
  })
  return { answer, cancel: () => request.abort() }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The form of one evidence file. */
export function evidenceForm(file: File): FormData {
  const form = new FormData()
  form.append('file', file)
  return form
}

/** 204800 → `200 kB`. */
export function sizeInWords(bytes: number, write: (value: number) => string): string {
  if (bytes < 1024) return `${write(bytes)} B`
  return bytes < 1024 * 1024
    ? `${write(Math.round(bytes / 1024))} kB`
    : `${write(Math.round(bytes / 1024 / 102.4) / 10)} MB`
}
