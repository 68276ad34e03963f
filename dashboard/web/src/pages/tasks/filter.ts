import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Reporting, Task } from '@/api/types'
import type { Row } from './rows'

export const LIGHTS: Reporting['Light'][] = ['RED', 'YELLOW', 'GREEN', 'BLUE', 'GREY']
export const KINDS: Task['TaskKind'][] = ['TASK', 'MEASURE']
export const ROLES: Task['ResponsibilityRole'][] = ['LEAD', 'COOPERATING']
export const STATUSES: Task['TaskStatus'][] = ['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED']
export const SORTS = [
  'number',
  'light',
  'title',
  'section',
  'lead',
  'cooperating',
  'progress',
  'figures',
  'milestone',
  'status',
  'staleness',
] as const
export type Sort = (typeof SORTS)[number]

/** What of the list is looked at, as it stands in the address. */
export interface Filter {
  lights: Reporting['Light'][]
  kind?: Task['TaskKind']
  section?: number
  department?: string
  role?: Task['ResponsibilityRole']
  status?: Task['TaskStatus']
  q: string
  asOf?: string
  sort: Sort
  isDescending: boolean
  page: number
}

export const EVERYTHING: Filter = { lights: [], q: '', sort: 'number', isDescending: false, page: 1 }

/** What an address asks for; what it says that is not known counts as not said. */
export function filterOf(query: LocationQuery): Filter {
  const said = (name: string) => [query[name]].flat().filter((one): one is string => !!one)
  const oneOf = <T extends string>(known: readonly T[], name: string) =>
    known.find((one) => one === said(name)[0])
  const sort = said('sort')[0] ?? ''
  return {
    lights: LIGHTS.filter((light) => said('light').includes(light)),
    kind: oneOf(KINDS, 'kind'),
    section: wholeNumber(said('section')[0]),
    department: said('department')[0],
    role: oneOf(ROLES, 'role'),
    status: oneOf(STATUSES, 'status'),
    q: said('q')[0] ?? '',
    asOf: said('asOf').find((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)),
    sort: SORTS.find((one) => one === sort.replace(/^-/, '')) ?? 'number',
    isDescending: sort.startsWith('-'),
    page: wholeNumber(said('page')[0]) ?? 1,
  }
}

/** The address of a filter; what is not asked for is left out. */
export function queryOf(filter: Filter): LocationQueryRaw {
  const sort = `${filter.isDescending ? '-' : ''}${filter.sort}`
  const said: LocationQueryRaw = {
    light: filter.lights.length > 0 ? filter.lights : undefined,
    kind: filter.kind,
    section: filter.section,
    department: filter.department,
    role: filter.role,
    status: filter.status,
    q: filter.q || undefined,
    asOf: filter.asOf,
    sort: sort === 'number' ? undefined : sort,
    page: filter.page === 1 ? undefined : filter.page,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

function wholeNumber(text?: string): number | undefined {
  return text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}

/** The rows a filter lets through, in its order. */
export function seen(rows: Row[], filter: Filter): Row[] {
  const order = ORDERS[filter.sort]
  const direction = filter.isDescending ? -1 : 1
  const matching = rows.map((row, place) => ({ row, place })).filter(({ row }) => matches(row, filter))
  if (filter.sort === 'number')
    return (filter.isDescending ? matching.reverse() : matching).map(({ row }) => row)
  return matching
    .map((one) => ({ ...one, key: order(one.row) }))
    .sort((one, other) => compared(one.key, other.key, direction) || one.place - other.place)
    .map(({ row }) => row)
}

export function matches(row: Row, filter: Filter): boolean {
  return (
    (filter.lights.length === 0 || filter.lights.includes(row.light)) &&
    (!filter.kind || row.kind === filter.kind) &&
    (!filter.section || row.section?.number === filter.section) &&
    (!filter.status || row.status === filter.status) &&
    isResponsible(row, filter) &&
    says(row, filter.q)
  )
}

function isResponsible(row: Row, { department, role }: Filter): boolean {
  if (!department) return true
  return row.responsibilities.some(
    (one) =>
      (one.department === department || one.members?.includes(department)) && (!role || one.role === role),
  )
}

/** Every word asked for stands in the number, the title or the official wording. */
function says(row: Row, q: string): boolean {
  const asked = q.trim().toLowerCase()
  if (/^\d{1,3}$/.test(asked) && row.number === Number(asked)) return true
  const said = `${row.title}\n${row.text}`.toLowerCase()
  return asked.split(/\s+/).every((word) => said.includes(word))
}

type Key = number | string | undefined

const ORDERS: Record<Sort, (row: Row) => Key> = {
  number: (row) => row.number,
  light: (row) => LIGHTS.indexOf(row.light),
  title: (row) => row.title,
  section: (row) => row.section?.number,
  lead: (row) => row.lead || undefined,
  cooperating: (row) => row.cooperating,
  progress: (row) => row.verified,
  figures: (row) => {
    const shares = row.figures.map((figure) => (figure.verified ?? 0) / figure.target)
    return shares.length > 0 ? Math.min(...shares) : undefined
  },
  milestone: (row) => row.milestone?.daysLeft,
  status: (row) => STATUSES.indexOf(row.status),
  staleness: (row) => row.daysSilent,
}

const BY_WORDS = new Intl.Collator('zh-CN')

/** What is not known stands last, whichever way the list is sorted. */
function compared(one: Key, other: Key, direction: number): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
  if (typeof one === 'number' && typeof other === 'number') return direction * (one - other)
  return direction * BY_WORDS.compare(String(one), String(other))
}
