import { refusal, usualHeaders } from './clients'
import { Problem } from './problem'

/** A file as a service gives it out, under the name that it gave it. */
export interface GivenFile {
  content: Blob
  name: string
}

/**
 * Asks for a file, in the language of the page; a plain link would ask in that of the browser and save a refusal as the file.
 *
 * @throws Problem what the service refused, or that it did not answer
 */
export async function fileAt(address: string): Promise<GivenFile> {
  let answer: Response
  try {
    answer = await fetch(address, { headers: usualHeaders('GET') })
  } catch {
    throw Problem.silence()
  }
  if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => undefined))
  return {
    content: await answer.blob(),
    name: nameIn(answer.headers.get('Content-Disposition') ?? '') ?? lastPartOf(address),
  }
}

/** The name of `attachment; filename="a.csv"; filename*=UTF-8''%E5%8F%B0.csv`, the one of any script first. */
export function nameIn(disposition: string): string | undefined {
  const ofAnyScript = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (ofAnyScript) return decodeURIComponent(ofAnyScript)
  return /filename="([^"]+)"/i.exec(disposition)?.[1]
}

const lastPartOf = (address: string) => new URL(address, location.origin).pathname.split('/').at(-1) ?? ''
