import type { RouteLocationRaw } from 'vue-router'
import type { Reporting } from '@/api/types'

export type Content = Reporting['ReportContent']
export type Table = Reporting['ReportTable']
export type Figure = Reporting['ReportFigure']

export interface Column {
  heading: string
  /** Whether figures stand in it, which are set under each other by their digits. */
  isOfFigures: boolean
  /** The unit of all its figures; none where they differ, and each has its own beside it. */
  unit?: string
}

/** How the columns of a table are set, by what stands in them. */
export function columnsOf(table: Table, figures: Map<string, Figure>): Column[] {
  return table.columns.map((heading, place) => {
    const found = table.rows
      .map((row) => figures.get(row.cells[place]?.figure ?? ''))
      .filter((figure) => figure !== undefined)
    const units = new Set(found.map((figure) => figure.unit))
    const isOfFigures = found.length > 0
    return { heading, isOfFigures, ...(isOfFigures && units.size === 1 ? { unit: [...units][0] } : {}) }
  })
}

const LIGHTS: Record<string, Reporting['Light']> = {
  红灯: 'RED',
  黄灯: 'YELLOW',
  绿灯: 'GREEN',
  蓝灯: 'BLUE',
  灰灯: 'GREY',
}

/** The light that a cell names. Reports are Chinese in every language of the page. */
export function lightIn(text: string | undefined): Reporting['Light'] | undefined {
  return LIGHTS[text ?? '']
}

/** 一、二、… as headings of official documents are counted. */
export function numeral(number: number): string {
  const digit = (value: number) => '零一二三四五六七八九十'.charAt(value)
  if (number <= 10) return digit(number)
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? digit(tens) : ''}十${number % 10 ? digit(number % 10) : ''}`
}

/** The page that shows what an operation of the services tells; none where no page does. */
export function pageOf(operation: string): RouteLocationRaw | undefined {
  const address = new URL(operation, 'http://reports')
  const [thing, id] = address.pathname.replace(/^\/api\/v1\//, '').split('/')
  const asOf = address.searchParams.get('asOf')
  const of = (name: string) => ({ name, query: asOf ? { asOf } : {} })
  switch (thing) {
    case 'progress-reports':
      return id ? { name: 'progress-report', params: { id } } : undefined
    case 'standings':
      return id ? { name: 'task', params: { id }, query: asOf ? { asOf } : {} } : of('tasks')
    case 'tasks':
      return id ? { name: 'task', params: { id } } : of('tasks')
    case 'goals':
    case 'overview':
    case 'comparisons':
      return of('overview')
    case 'milestones':
    case 'obligations':
      return of('deadlines')
    case 'evaluations':
      return { name: 'reports', query: { part: 'evaluation' } }
    default:
      return undefined
  }
}

/** The page of a task or measure that a row is about. */
export function taskOf(subject: string): RouteLocationRaw | undefined {
  return /-(t|m)\d+$/.test(subject) ? { name: 'task', params: { id: subject } } : undefined
}
