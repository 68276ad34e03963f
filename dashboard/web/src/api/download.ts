import { saveBlob } from '@/charts/save'
import { refusal, usualHeaders } from './clients'
import { Problem } from './problem'

/**
 * Fetches a file and gives it out under the name the service says.
 *
 * @param otherwise its name where the service says none
 * @throws Problem what the service refused, or that it did not answer
 */
export async function download(address: string, otherwise: string): Promise<string> {
  const answer = await fetch(address, { headers: usualHeaders('GET') }).catch(() => {
    throw Problem.silence()
  })
  if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => undefined))
  const content = await answer.blob().catch(() => {
    throw Problem.silence()
  })
  const name = nameIn(answer.headers.get('Content-Disposition')) ?? otherwise
  saveBlob(content, name)
  return name
}

/** The name in a Content-Disposition (RFC 6266): that in all letters before that in plain ones. */
export function nameIn(disposition: string | null): string | undefined {
  const inAllLetters = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (inAllLetters) {
    try {
      return decodeURIComponent(inAllLetters)
    } catch {
      // Written wrongly: the plain one will do.
    }
  }
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1]
}
