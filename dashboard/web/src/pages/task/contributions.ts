import type { Reporting, Task } from '@/api/types'

/** How far a cooperating department is with what a task needs of it to be closed out. */
export type ContributionState = 'EXCUSED' | 'COMPLETED' | 'FILED' | 'NOTHING' | 'UNKNOWN'

export interface Contributor {
  department: string
  name: string
  state: ContributionState
  percent?: number
  asOf?: string
  report?: string
  excusedBecause?: string
}

/** A responsible department, or a group with its members. */
export interface Responsible {
  department: string
  name: string
  /** The name as the official text has it, where that is another. */
  wording?: string
  role: Task['ResponsibilityRole']
  contributors: Contributor[]
  isGroup: boolean
}

/** Who is responsible in the order of the text, with what each cooperating one has had accepted. */
export function responsibleOf(
  responsibilities: Task['Responsibility'][],
  standing: Pick<Reporting['Standing'], 'contributions' | 'waivers'> | undefined,
  names: Map<string, string>,
): Responsible[] {
  return [...responsibilities]
    .sort((one, other) => one.order - other.order)
    .map((one) => ({
      department: one.department,
      name: one.name,
      wording: one.wording === one.name ? undefined : one.wording,
      role: one.role,
      isGroup: !!one.members?.length,
      contributors:
        one.role === 'LEAD' && !one.members?.length
          ? []
          : (one.members ?? [one.department]).map((code) =>
              contributorOf(code, one.members ? (names.get(code) ?? code) : one.name, standing),
            ),
    }))
}

function contributorOf(
  department: string,
  name: string,
  standing: Pick<Reporting['Standing'], 'contributions' | 'waivers'> | undefined,
): Contributor {
  if (!standing) return { department, name, state: 'UNKNOWN' }
  const told = standing.contributions.find((one) => one.department === department)
  return {
    department,
    name,
    state: stateOf(told),
    percent: told?.percentComplete,
    asOf: told?.asOf,
    report: told?.report,
    excusedBecause: standing.waivers.find((one) => one.kind === 'CONTRIBUTION' && one.subject === department)
      ?.reason,
  }
}

function stateOf(told: Reporting['Contribution'] | undefined): ContributionState {
  if (told?.isExcused) return 'EXCUSED'
  if (told?.status === 'COMPLETED') return 'COMPLETED'
  return told?.report === undefined ? 'NOTHING' : 'FILED'
}

/** How many of those that cooperate have filed or are excused, of those that something is known of. */
export function countFiled(responsible: Responsible[]): { done: number; of: number } {
  const all = responsible
    .filter((one) => one.role === 'COOPERATING')
    .flatMap((one) => one.contributors)
    .filter((one) => one.state !== 'UNKNOWN')
  return { done: all.filter((one) => one.state !== 'NOTHING').length, of: all.length }
}
