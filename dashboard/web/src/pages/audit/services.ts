import { departments, reporting, tasks } from '@/api/clients'
import type { Reporting } from '@/api/types'

/** Each service keeps an audit of its own, all in the same form. */
export const SERVICES = ['department', 'task', 'reporting'] as const
export type Service = (typeof SERVICES)[number]

export type Entry = Reporting['AuditEntry']
type Found = Reporting['AuditVerification']

export interface Asked {
  actor?: string
  action?: string
  subject?: string
  outcome?: Reporting['AuditOutcome']
  from?: string
  to?: string
}

const LIMIT = 50

interface Answered<T> {
  data?: T
  error?: unknown
  response: Response
}

interface Audit {
  list: (query: Asked & { cursor?: string; limit: number }) => Promise<Answered<Reporting['AuditEntryPage']>>
  entry: (id: string) => Promise<Answered<Entry>>
  verify: () => Promise<Answered<Found>>
}

const AUDITS: Record<Service, Audit> = {
  department: {
    list: (query) => departments.GET('/api/department/v1/audit-entries', { params: { query } }),
    entry: (id) => departments.GET('/api/department/v1/audit-entries/{id}', { params: { path: { id } } }),
    verify: () => departments.GET('/api/department/v1/audit-entries/verification'),
  },
  task: {
    list: (query) => tasks.GET('/api/task/v1/audit-entries', { params: { query } }),
    entry: (id) => tasks.GET('/api/task/v1/audit-entries/{id}', { params: { path: { id } } }),
    verify: () => tasks.GET('/api/task/v1/audit-entries/verification'),
  },
  reporting: {
    list: (query) => reporting.GET('/api/reporting/v1/audit-entries', { params: { query } }),
    entry: (id) => reporting.GET('/api/reporting/v1/audit-entries/{id}', { params: { path: { id } } }),
    verify: () => reporting.GET('/api/reporting/v1/audit-entries/verification'),
  },
}

export const pageOf = (service: Service, asked: Asked, cursor?: string) =>
  AUDITS[service].list({ ...asked, limit: LIMIT, ...(cursor ? { cursor } : {}) })

export const entryOf = (service: Service, id: string) => AUDITS[service].entry(id)

export const verificationOf = (service: Service) => AUDITS[service].verify()

export const exportOf = (service: Service) => `/api/${service}/v1/audit-entries/export`
