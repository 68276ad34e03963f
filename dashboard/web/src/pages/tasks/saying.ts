import { useFormats, useWords } from '@/language/language'
import { words } from './words'

/** The words and formats of the list, made once for all its cells: with a thousand cells each its own would be felt. */
export function useSaying() {
  const { t } = useWords(words)
  const { number, percent, shortDay } = useFormats()
  return { t, number, percent, shortDay }
}

export type Saying = ReturnType<typeof useSaying>
