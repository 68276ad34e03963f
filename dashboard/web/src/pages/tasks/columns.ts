import { useLocalStorage } from '@vueuse/core'
import { computed } from 'vue'
import { SORTS, type Sort } from './filter'
import type { Row } from './rows'

/** The columns of the list are what it can be sorted by; these two are always there. */
export const FIXED: Sort[] = ['number', 'title']
const USUAL: Sort[] = [...SORTS]
const kept = useLocalStorage<string[]>('tasks.columns', USUAL)

export function useColumns() {
  const shown = computed<Sort[]>(() =>
    SORTS.filter((column) => FIXED.includes(column) || kept.value.includes(column)),
  )
  return {
    shown,
    isShown: (column: Sort) => shown.value.includes(column),
    show: (columns: string[]) => (kept.value = [...columns]),
    reset: () => (kept.value = USUAL),
  }
}

type Say = (key: string, values?: Record<string, unknown>) => string
type Cells = Partial<Record<string, string | number | undefined>>

/** The cells of a column as a file has them: numbers as numbers, several where a picture on the page says several. */
export function useCells(t: Say) {
  const cells: Record<Sort, (row: Row) => Cells> = {
    number: (row) => ({ [t('column.kind')]: t(`kind.${row.kind}`), [t('column.number')]: row.number }),
    light: (row) => ({
      [t('column.light')]: t(`light.${row.light}`),
      [t('reasons')]: row.reasons.map((reason) => reason.words).join('; '),
    }),
    title: (row) => ({ [t('column.title')]: row.title }),
    section: (row) => ({ [t('column.section')]: row.section?.title }),
    lead: (row) => ({ [t('column.lead')]: row.lead }),
    cooperating: (row) => ({ [t('sort.cooperating')]: row.cooperating }),
    progress: (row) => ({
      [t('inPercent', { figure: t('figure.verified') })]: row.verified,
      [t('inPercent', { figure: t('figure.claimed') })]: row.claimed,
      [t('inPercent', { figure: t('figure.expected') })]: row.expected,
    }),
    figures: (row) => ({
      [t('sort.figures')]: row.figures
        .map((one) => `${one.name} ${one.verified ?? '–'}/${one.target}${one.unit}`)
        .join('; '),
    }),
    milestone: (row) => ({
      [t('sort.milestone')]: row.milestone?.name,
      [t('column.actBy')]: row.milestone?.actBy,
      [t('days')]: row.milestone?.daysLeft,
    }),
    status: (row) => ({ [t('column.state')]: t(`status.${row.status}`) }),
    staleness: (row) => ({ [t('sort.staleness')]: row.verifiedAsOf, [t('daysSilent')]: row.daysSilent }),
  }
  return (row: Row, columns: Sort[]): Cells =>
    Object.assign({}, ...columns.map((column) => cells[column](row)))
}
