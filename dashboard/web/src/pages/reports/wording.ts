import { useFormats } from '@/language/language'

type Say = (key: string, values?: Record<string, unknown>) => string

/** How periods are said, in the words of these pages. */
export function useWording(t: Say) {
  const { day, month } = useFormats()
  function period(written: string): string {
    if (/^\d{4}$/.test(written)) return t('year', { year: written })
    const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(written) ?? []
    if (year) return t('quarter', { year, number: quarter })
    return /^\d{4}-\d{2}$/.test(written) ? month(written) : day(written)
  }
  return { period }
}
