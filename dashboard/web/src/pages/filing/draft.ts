import type { InputFault } from '@/api/problem'
import type { Reporting } from '@/api/types'

export type FormTask = Reporting['FormTask']
export type Proof = Reporting['ReportedProof']

export interface DraftValue {
  value?: number
  reason: string
  evidence: Proof[]
}

export interface DraftAchievement {
  achievedOn: string
  evidence: Proof[]
}

/** What a person is writing about a task and has not filed; the status follows from the percent. */
export interface Draft {
  percentComplete: number
  achievements: string
  problems: string
  nextSteps: string
  /** By indicator. */
  values: Record<string, DraftValue>
  /** By milestone, those that are ticked. */
  achieved: Record<string, DraftAchievement>
  /** Id of what the department had filed last when the draft was begun; empty where there was nothing. */
  basedOn: string
  savedAt: string
}

/** The form as it comes, filled with the last values. */
export function beginning(task: FormTask): Draft {
  const said = task.prefilled
  return {
    percentComplete: said.percentComplete,
    achievements: said.achievements ?? '',
    problems: said.problems ?? '',
    nextSteps: said.nextSteps ?? '',
    values: Object.fromEntries(
      task.indicators.map(({ indicator }) => {
        const value = said.indicatorValues.find((one) => one.indicator === indicator)
        return [
          indicator,
          { value: value?.value, reason: value?.reason ?? '', evidence: [...(value?.evidence ?? [])] },
        ]
      }),
    ),
    achieved: Object.fromEntries(
      said.milestonesAchieved.map((one) => [
        one.milestone,
        { achievedOn: one.achievedOn, evidence: [...one.evidence] },
      ]),
    ),
    basedOn: task.lastFiled?.id ?? '',
    savedAt: '',
  }
}

/** The same figures again, and words that say so. */
export function withNothingNew(task: FormTask, words: string): Draft {
  return { ...beginning(task), achievements: words, achieved: {} }
}

/** Only this one fits a percent; the service refuses every other. */
export function statusOf(percent: number): Reporting['WorkStatus'] {
  if (percent <= 0) return 'NOT_STARTED'
  return percent >= 100 ? 'COMPLETED' : 'IN_PROGRESS'
}

/** The percent that a chosen status means; the one there is where it fits. */
export function percentFor(status: Reporting['WorkStatus'], percent: number): number {
  if (status === 'NOT_STARTED') return 0
  if (status === 'COMPLETED') return 100
  return Math.min(99, Math.max(1, percent))
}

/** Whether the department has filed about the task since the draft was begun. Ids grow with time. */
export function isOvertaken(draft: Draft, task: FormTask): boolean {
  return (task.lastFiled?.id ?? '') > draft.basedOn
}

/** Whether something may be filed now: what waits for review is withdrawn first. */
export function isFileable(task: FormTask): boolean {
  return task.state !== 'SUBMITTED' && task.state !== 'EXCUSED'
}

export function isOpen(task: FormTask): boolean {
  return task.state === 'OWED' || task.state === 'OVERDUE' || task.state === 'RETURNED'
}

/** What was sent back comes before all else that is to be filed. */
export function returnedFirst(tasks: FormTask[]): FormTask[] {
  return [...tasks].sort(
    (one, other) => Number(other.state === 'RETURNED') - Number(one.state === 'RETURNED'),
  )
}

/** What was said last of an indicator, verified or not. */
export function lastOf(indicator: Reporting['FormIndicator']): number | undefined {
  return (indicator.lastClaimed ?? indicator.lastVerified)?.value
}

/** A cumulative figure below the verified one needs a reason; below the claimed one it is asked about. */
export function fallOf(
  indicator: Reporting['FormIndicator'],
  value?: number,
): 'NEEDS_REASON' | 'ASK' | undefined {
  if (value === undefined) return undefined
  if (indicator.lastVerified && value < indicator.lastVerified.value) return 'NEEDS_REASON'
  const last = lastOf(indicator)
  return last !== undefined && value < last ? 'ASK' : undefined
}

/** Which indicators are below their target while the work is said to be done. */
export function unmetTargets(task: FormTask, draft: Draft): Reporting['FormIndicator'][] {
  if (statusOf(draft.percentComplete) !== 'COMPLETED' || task.role !== 'LEAD') return []
  return task.indicators.filter((one) => {
    const value = draft.values[one.indicator]?.value
    return value === undefined || value < one.target || (one.comparison === 'EXACTLY' && value !== one.target)
  })
}

function proofsOf(evidence: Proof[]): Reporting['Evidence1'][] {
  return evidence.map(({ title, link, evidence: file }) => ({
    title,
    ...(link === undefined ? {} : { link }),
    ...(file === undefined ? {} : { evidence: file }),
  }))
}

/** What goes to the service: only what was filled in, indicators and milestones in the order of the form. */
export function reportOf(task: FormTask, draft: Draft): Reporting['FormReport'] {
  const text = (written: string) => written.trim() || undefined
  return {
    task: task.task,
    percentComplete: draft.percentComplete,
    status: statusOf(draft.percentComplete),
    achievements: draft.achievements.trim(),
    problems: text(draft.problems),
    nextSteps: text(draft.nextSteps),
    indicatorValues: task.indicators.flatMap(({ indicator }) => {
      const { value, reason, evidence } = draft.values[indicator] ?? { reason: '', evidence: [] }
      return value === undefined
        ? []
        : [{ indicator, value, reason: text(reason), evidence: proofsOf(evidence) }]
    }),
    milestonesAchieved: task.openMilestones.flatMap(({ milestone }) => {
      const achieved = draft.achieved[milestone]
      return achieved
        ? [{ milestone, achievedOn: achieved.achievedOn, evidence: proofsOf(achieved.evidence) }]
        : []
    }),
    answers: task.prefilled.answers,
  }
}

/** Words at fields, by names that do not depend on places in lists: `values.<indicator>.value`. */
export type Notes = Record<string, string>

interface Listed {
  indicatorValues?: { indicator: string }[]
  milestonesAchieved?: { milestone: string }[]
}

/** The field that a JSON pointer into a report leads to. */
export function fieldAt(pointer: string, report: Listed): string {
  const [, first = '', place = '', part = ''] = pointer.split('/')
  if (first === 'indicatorValues') {
    const indicator = report.indicatorValues?.[Number(place)]?.indicator
    return indicator ? `values.${indicator}.${part || 'value'}` : 'values'
  }
  if (first === 'milestonesAchieved') {
    const milestone = report.milestonesAchieved?.[Number(place)]?.milestone
    return milestone ? `achieved.${milestone}.${part || 'achievedOn'}` : 'achieved'
  }
  return first
}

/** The faults of a refused form by task and field; what belongs to none of its reports stands under ''. */
export function notesOfRefusal(
  faults: readonly InputFault[],
  sent: Reporting['FormReport'][],
): Record<string, Notes> {
  const notes: Record<string, Notes> = {}
  for (const fault of faults) {
    const place = /^\/reports\/(\d+)(.*)$/.exec(fault.pointer ?? '')
    const report = place ? sent[Number(place[1])] : undefined
    const task = report?.task ?? ''
    const field = report ? fieldAt(place?.[2] ?? '', report) : (fault.pointer ?? '')
    const before = notes[task]?.[field]
    notes[task] = { ...notes[task], [field]: before ? `${before}；${fault.detail}` : fault.detail }
  }
  return notes
}

/** What a reviewer asked for at single fields of the returned report. */
export function notesOfReturn(report: Reporting['ProgressReport'] | undefined): Notes {
  return Object.fromEntries((report?.fields ?? []).map((one) => [fieldAt(one.pointer, report!), one.reason]))
}

/** What is missing before anything is sent, as keys of words. */
export function missingIn(task: FormTask, draft: Draft): Notes {
  const missing: Notes = {}
  if (!draft.achievements.trim()) missing.achievements = 'missing.achievements'
  for (const indicator of task.indicators) {
    const { value, reason = '' } = draft.values[indicator.indicator] ?? {}
    if (value !== undefined && value < 0) missing[`values.${indicator.indicator}.value`] = 'missing.negative'
    if (fallOf(indicator, value) === 'NEEDS_REASON' && !reason.trim())
      missing[`values.${indicator.indicator}.reason`] = 'missing.reason'
  }
  for (const [milestone, { achievedOn }] of Object.entries(draft.achieved)) {
    if (!achievedOn) missing[`achieved.${milestone}.achievedOn`] = 'missing.day'
  }
  return missing
}

/** What was noted at a field holds until the field says something else. */
export function notesAfter(notes: Notes, before: Draft, after: Draft): Notes {
  return Object.fromEntries(
    Object.entries(notes).filter(([field]) => saidAt(before, field) === saidAt(after, field)),
  )
}

function saidAt(draft: Draft, field: string): string {
  const [list, subject = '', part = ''] = field.split('.')
  if (list === 'values' && part) {
    const value = draft.values[subject]
    // A reason is needed because of the value.
    if (part === 'reason') return JSON.stringify([value?.value, value?.reason])
    return JSON.stringify(part === 'evidence' ? value?.evidence : value?.value)
  }
  if (list === 'achieved' && part) return JSON.stringify(draft.achieved[subject])
  if (list === 'status') return String(draft.percentComplete)
  return JSON.stringify(draft[list as keyof Draft])
}
