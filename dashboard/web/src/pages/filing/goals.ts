import type { Reporting, Task } from '@/api/types'
import type { FormTask } from './draft'

const STATE_OF: Record<Reporting['ReviewState'], Reporting['ObligationState']> = {
  SUBMITTED: 'SUBMITTED',
  ACCEPTED: 'ACCEPTED',
  RETURNED: 'RETURNED',
  WITHDRAWN: 'OWED',
}

/**
 * A headline goal that no indicator feeds, as a part of the form of the coordinating office: the form of the service has
 * only what is owed, and nobody owes a goal.
 *
 * @param filed what the office filed about the goal up to the month, the newest first
 */
export function goalToFile(
  goal: Task['Goal'],
  period: string,
  filed: Reporting['ProgressReport'][],
): FormTask {
  const standing = filed.filter((one) => one.state !== 'WITHDRAWN' && one.period <= period)
  const last = standing[0]
  const accepted = standing.find((one) => one.state === 'ACCEPTED')
  const ofMonth = standing.find((one) => one.period === period)
  const figure = (report?: Reporting['ProgressReport']) => {
    const value = report?.indicatorValues.find((one) => one.indicator === goal.id)?.value
    return value === undefined ? undefined : { value, validOn: report!.filedOn }
  }
  const isReturned = ofMonth !== undefined && ofMonth === last && ofMonth.state === 'RETURNED'
  const claimed = last && last !== accepted && last.state === 'SUBMITTED' ? figure(last) : undefined
  const lastValue = figure(last)?.value
  return {
    task: goal.id,
    title: goal.name,
    kind: 'GOAL',
    role: 'LEAD',
    state: ofMonth ? STATE_OF[ofMonth.state] : 'OWED',
    report: ofMonth?.id,
    lastAccepted: accepted,
    lastFiled: last,
    indicators: [
      {
        indicator: goal.id,
        name: goal.name,
        unit: goal.unit,
        target: goal.target,
        comparison: goal.comparison,
        lastVerified: figure(accepted),
        lastClaimed: claimed,
      },
    ],
    openMilestones: goal.milestones
      .filter((one) => !one.achievedOn)
      .map(({ id, name, dueDate, actBy }) => ({ milestone: id, name, dueDate, actBy })),
    prefilled: {
      task: goal.id,
      percentComplete: last?.percentComplete ?? 0,
      status: last?.status ?? 'NOT_STARTED',
      achievements: last?.achievements,
      problems: last?.problems,
      nextSteps: last?.nextSteps,
      indicatorValues: isReturned
        ? last.indicatorValues
        : lastValue === undefined
          ? []
          : [{ indicator: goal.id, value: lastValue, evidence: [] }],
      milestonesAchieved: isReturned ? last.milestonesAchieved : [],
      answers: isReturned ? last.id : undefined,
    },
  }
}
