import { useWords } from '@/language/language'
import { useNames } from '@/plan/names'
import type { Line } from './compared'
import { words } from './words'

/** What the fields of a report are called. */
export function useFieldNames() {
  const { t } = useWords(words)
  const { measured, milestone } = useNames()
  const subjectOf = (id: string) => measured(id)?.name ?? milestone(id)?.name ?? id
  return {
    nameOf(line: Line): string {
      if (!line.subject) return t(`field.${line.field}`)
      const subject = subjectOf(line.subject)
      return line.field === 'value' ? subject : `${subject} · ${t(`field.${line.field}`)}`
    },
    unitOf: (line: Line) => (line.subject ? (measured(line.subject)?.unit ?? '') : ''),
    targetOf: (line: Line) => (line.field === 'value' ? measured(line.subject ?? '')?.target : undefined),
  }
}
