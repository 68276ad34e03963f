import type { Reporting, Task } from '@/api/types'

/** Something that happened to a task, besides its reports. */
export interface Happening {
  key: string
  day: string
  kind: 'DUE_DATE' | 'TARGET' | 'SETTING' | 'REVERSED' | 'WAIVED' | 'WAIVER_REVOKED' | 'ACHIEVED'
  /** The id of what it happened to. */
  subject: string
  from?: string
  to?: string
  reason?: string
  by?: string
}

interface Sources {
  task: Task['Task']
  changes: Task['PlanChange'][]
  entries: Reporting['LedgerEntry'][]
  waivers: Reporting['Waiver'][]
}

/** What happened to a task up to a day, the newest first. */
export function historyOf({ task, changes, entries, waivers }: Sources, upTo?: string): Happening[] {
  const happened: Happening[] = [
    ...changes
      .filter((change) => change.belongsTo === task.id)
      .map((change) => ({
        key: change.id,
        day: change.changedOn,
        kind: change.kind,
        subject: change.subject,
        from: change.from,
        to: change.to,
        reason: change.reason,
        by: change.changedBy,
      })),
    ...entries
      .filter((entry) => entry.kind === 'REVERSED')
      .map((entry) => ({
        key: `entry-${entry.id}`,
        day: entry.knownOn,
        kind: 'REVERSED' as const,
        subject: entry.indicator,
        from: String(entry.value),
        reason: entry.reason,
        by: entry.reviewer,
      })),
    ...waivers.flatMap(granting),
    ...task.milestones.flatMap((milestone) =>
      milestone.achievedOn
        ? [
            {
              key: `achieved-${milestone.id}`,
              day: milestone.achievedOn,
              kind: 'ACHIEVED' as const,
              subject: milestone.id,
            },
          ]
        : [],
    ),
  ]
  return happened
    .filter((one) => !upTo || one.day <= upTo)
    .sort((one, other) => other.day.localeCompare(one.day) || other.key.localeCompare(one.key))
}

function granting(waiver: Reporting['Waiver']): Happening[] {
  const granted: Happening = {
    key: `waiver-${waiver.id}`,
    day: waiver.grantedOn,
    kind: 'WAIVED',
    subject: waiver.subject,
    reason: waiver.reason,
    by: waiver.grantedBy,
  }
  if (!waiver.revokedAt) return [granted]
  return [
    granted,
    {
      key: `waiver-${waiver.id}-revoked`,
      day: businessDay(waiver.revokedAt),
      kind: 'WAIVER_REVOKED',
      subject: waiver.subject,
      reason: waiver.revocationReason,
      by: waiver.revokedBy,
    },
  ]
}

const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The day in Asia/Shanghai on which something happened. */
function businessDay(moment: string): string {
  return SHANGHAI.format(new Date(moment))
}
