import type { Department } from '@/api/types'

type Role = Department['Role']

/** Who looks: the roles, and of which department. */
export interface Reader {
  roles: readonly Role[]
  department?: string
}

const has = (reader: Reader, ...roles: Role[]) => roles.some((role) => reader.roles.includes(role))
const isOf = (reader: Reader, department: string) => reader.department === department

/** How a department is told is for itself to read, and for who looks after all of them. */
export function mayReadChannels(reader: Reader, department: string): boolean {
  return (
    has(reader, 'coordinator', 'administrator') ||
    (isOf(reader, department) && has(reader, 'viewer', 'reporter', 'head', 'reviewer'))
  )
}

/** Digest and quiet hours: a reporter chooses them too. */
export function mayChooseNotices(reader: Reader, department: string): boolean {
  return (
    has(reader, 'administrator') ||
    (isOf(reader, department) && has(reader, 'reporter', 'head', 'coordinator'))
  )
}

/** Where the notices of a department lead: these are for some of its people only. */
export function mayKeepAddresses(reader: Reader, department: string): boolean {
  return has(reader, 'administrator') || (isOf(reader, department) && has(reader, 'head', 'coordinator'))
}

/** A webhook of one's own leads where its owner says; a department's where its head says. */
export function mayKeepWebhook(
  reader: Reader & { username?: string },
  webhook: Pick<Department['Webhook'], 'department' | 'person'>,
): boolean {
  return webhook.person !== undefined
    ? webhook.person === reader.username || has(reader, 'administrator')
    : mayKeepAddresses(reader, webhook.department)
}
