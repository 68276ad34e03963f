import { refusal, usualHeaders } from '@/api/clients'
import { Problem } from '@/api/problem'
import { saveBlob } from '@/charts/save'

/**
 * Reads a file of a service and lets the browser save it, under the name that the service gives it.
 *
 * @throws Problem what was refused, or that nobody answered
 */
export async function download(address: string, otherName: string): Promise<void> {
  let answer: Response
  try {
    answer = await fetch(address, { headers: usualHeaders('GET') })
  } catch {
    throw Problem.silence()
  }
  if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => undefined))
  saveBlob(await answer.blob(), nameIn(answer.headers.get('Content-Disposition')) ?? otherName)
}

/** The name of a file as RFC 6266 gives it. */
export function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) {
    try {
      return decodeURIComponent(encoded.trim())
    } catch {
      return undefined
    }
  }
  return /filename\s*=\s*"?([^";]+)"?/i.exec(disposition ?? '')?.[1]
}
