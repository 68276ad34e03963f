import type { Department } from '@/api/types'

type Role = Department['Role']
type Account = Department['Account']

/** 三员: who runs the system, who grants rights and who reads the audit are three people. */
export const OFFICES: Role[] = ['administrator', 'security-administrator', 'auditor']

/** Roles that people have; `service` is for programs only. */
export const ROLES: Role[] = ['viewer', 'reporter', 'head', 'reviewer', 'coordinator', ...OFFICES]

/** Whether an account would hold two offices that watch each other. */
export function holdsSeveralOffices(roles: Role[]): boolean {
  return roles.filter((role) => OFFICES.includes(role)).length > 1
}

/** Whether a reporter would have nobody to file for. */
export function lacksDepartment(roles: Role[], department: string | undefined): boolean {
  return roles.includes('reporter') && !department
}

/** Accounts that are about what is looked for: by name, department or role. */
export function found(
  accounts: Account[],
  asked: { text: string; role: string; state: string },
  departmentName: (code?: string) => string,
): Account[] {
  const text = asked.text.trim().toLowerCase()
  return accounts.filter(
    (account) =>
      (!text ||
        [
          account.username,
          account.displayName,
          account.department ?? '',
          account.department ? departmentName(account.department) : '',
        ].some((word) => word.toLowerCase().includes(text))) &&
      (!asked.role ||
        (asked.role === 'none' ? !account.roles.length : account.roles.includes(asked.role as Role))) &&
      (!asked.state || account.enabled === (asked.state === 'enabled')),
  )
}

/** What of an account is sent: only what is another now, since each field is for somebody else to change. */
export function changeOf(before: Account, after: Account): Department['AccountChange'] {
  const sameRoles = [...before.roles].sort().join() === [...after.roles].sort().join()
  return {
    ...(before.displayName === after.displayName ? {} : { displayName: after.displayName }),
    ...(before.department === after.department ? {} : { department: after.department }),
    ...(sameRoles ? {} : { roles: after.roles }),
    ...(before.enabled === after.enabled ? {} : { enabled: after.enabled }),
  }
}
