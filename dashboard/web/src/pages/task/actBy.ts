import type { Task } from '@/api/types'
import { shifted } from './pace'

type Year = Pick<Task['WorkingYear'], 'known' | 'exceptions'>

/**
 * The working day to act by for a due date, as the calendars of its year and the year before say; nothing where the year
 * is not known, and the service will tell.
 */
export function actByOf(dueDate: string, years: Map<string, Year>): string | undefined {
  for (let day = dueDate, tried = 0; tried < 31; day = shifted(day, -1), tried++) {
    const year = years.get(day.slice(0, 4))
    if (!year?.known) return undefined
    if (isWorked(day, year)) return day
  }
  return undefined
}

function isWorked(day: string, { exceptions }: Year): boolean {
  const named = exceptions.find((one) => one.date === day)
  if (named) return named.kind === 'MAKE_UP_DAY'
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** Which years' calendars a due date needs. */
export function yearsNeeded(dueDate: string): string[] {
  return /^\d{4}-\d{2}-\d{2}$/.test(dueDate)
    ? [...new Set([dueDate.slice(0, 4), shifted(dueDate, -30).slice(0, 4)])]
    : []
}
