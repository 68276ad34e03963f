import { saveBlob } from '@/charts/save'
import { refusal, usualHeaders } from './clients'
import { Problem } from './problem'

/**
 * Fetches a file in the language of the page and gives it out under the name the service says; a plain link would ask in
 * the language of the browser and save a refusal as the file.
 *
 * @param otherwise its name where the service says none; the last part of the address where that is missing too
 * @returns the name it was given out under
 * @throws Problem what the service refused, or that it did not answer
 */
export async function download(address: string, otherwise = lastPartOf(address)): Promise<string> {
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
  const inAllLetters = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (inAllLetters) {
    try {
      return decodeURIComponent(inAllLetters.trim())
    } catch {
      // Written wrongly: the plain one will do.
    }
  }
  return /filename\s*=\s*"?([^";]+)"?/i.exec(disposition ?? '')?.[1]
}

const lastPartOf = (address: string) => new URL(address, location.origin).pathname.split('/').at(-1) ?? ''

/** Where an uploaded proof is downloaded. */
export function contentOf(file: string): string {
  return `/api/reporting/v1/evidence/${encodeURIComponent(file)}/content`
}
