import { refusal, usualHeaders } from '@/api/clients'
import { Problem } from '@/api/problem'
import { saveBlob } from '@/charts/save'

/**
 * Saves a file a service makes, in the language of the page, which a plain link would not tell it.
 *
 * @throws Problem what the service refused, or that it did not answer
 */
export async function saveFile(address: string, name: string): Promise<void> {
  let answer: Response
  try {
    answer = await fetch(address, { headers: usualHeaders('GET') })
  } catch {
    throw Problem.silence()
  }
  if (!answer.ok) throw refusal(answer.status, await answer.json().catch(() => undefined))
  saveBlob(await answer.blob(), name)
}
