import type { Reporting } from '@/api/types'

type Report = Reporting['ProgressReport']

/** One line of two reports side by side. */
export interface Line {
  /** `percentComplete`, or `value/<indicator>`, `evidence/<indicator>`, `achievedOn/<milestone>`. */
  name: string
  /** Which field it is, for its words. */
  field:
    | 'percentComplete'
    | 'status'
    | 'achievements'
    | 'problems'
    | 'nextSteps'
    | 'value'
    | 'reason'
    | 'achievedOn'
    | 'evidence'
  /** Indicator or milestone that it is about. */
  subject?: string
  /** JSON pointer into the report, where it says something there. */
  pointer?: string
  before?: unknown
  now?: unknown
  isChanged: boolean
  wasAsked: boolean
}

type Proofs = Reporting['ReportedProof'][]

/** Each field that one of the two says, in the order of the report; marked as the service compared them. */
export function linesOf(
  now: Report,
  before: Report | undefined,
  changes: Reporting['ChangedField'][],
): Line[] {
  const changed = new Map<string, boolean>()
  for (const change of changes) {
    const name = nameAt(change.pointer, change.to === undefined ? before : now)
    changed.set(name, (changed.get(name) ?? false) || change.wasAsked)
  }
  const lines: Line[] = []
  const add = (line: Omit<Line, 'isChanged' | 'wasAsked' | 'name'>) => {
    const name = line.subject ? `${line.field}/${line.subject}` : line.field
    if (isNothing(line.before) && isNothing(line.now)) return
    lines.push({ ...line, name, isChanged: changed.has(name), wasAsked: changed.get(name) ?? false })
  }

  for (const field of ['percentComplete', 'status', 'achievements', 'problems', 'nextSteps'] as const)
    add({
      field,
      pointer: now[field] === undefined ? undefined : `/${field}`,
      before: before?.[field],
      now: now[field],
    })

  for (const id of subjects(now.indicatorValues, before?.indicatorValues, (one) => one.indicator)) {
    const place = now.indicatorValues.findIndex((one) => one.indicator === id)
    const one = now.indicatorValues[place]
    const other = before?.indicatorValues.find((value) => value.indicator === id)
    const at = (part: string, said: unknown) =>
      one && !isNothing(said) ? `/indicatorValues/${place}/${part}` : undefined
    add({
      field: 'value',
      subject: id,
      pointer: at('value', one?.value),
      before: other?.value,
      now: one?.value,
    })
    add({
      field: 'reason',
      subject: id,
      pointer: at('reason', one?.reason),
      before: other?.reason,
      now: one?.reason,
    })
    add({
      field: 'evidence',
      subject: id,
      pointer: at('evidence', one?.evidence),
      before: other?.evidence,
      now: one?.evidence ?? [],
    })
  }

  for (const id of subjects(now.milestonesAchieved, before?.milestonesAchieved, (one) => one.milestone)) {
    const place = now.milestonesAchieved.findIndex((one) => one.milestone === id)
    const one = now.milestonesAchieved[place]
    const other = before?.milestonesAchieved.find((achieved) => achieved.milestone === id)
    add({
      field: 'achievedOn',
      subject: id,
      pointer: one ? `/milestonesAchieved/${place}/achievedOn` : undefined,
      before: other?.achievedOn,
      now: one?.achievedOn,
    })
    add({
      field: 'evidence',
      subject: id,
      pointer: one?.evidence.length ? `/milestonesAchieved/${place}/evidence` : undefined,
      before: other?.evidence,
      now: one?.evidence,
    })
  }
  return lines
}

/** What a pointer into a report leads to, by the name of its line. */
export function nameAt(pointer: string, report: Report | undefined): string {
  const [, first = '', place = '', part = ''] = pointer.split('/')
  if (first === 'indicatorValues') return `${part}/${report?.indicatorValues[Number(place)]?.indicator ?? ''}`
  if (first === 'milestonesAchieved')
    return `${part}/${report?.milestonesAchieved[Number(place)]?.milestone ?? ''}`
  return first
}

/** How much more a figure is; nothing where there is no earlier one. */
export function differenceOf(line: Line): number | undefined {
  return typeof line.now === 'number' && typeof line.before === 'number' && line.now !== line.before
    ? Math.round((line.now - line.before) * 10_000) / 10_000
    : undefined
}

/** Everything that proves something in the report. */
export function proofsOf(report: Report): Proofs {
  return [...report.indicatorValues, ...report.milestonesAchieved].flatMap((one) => one.evidence)
}

function subjects<T>(now: T[], before: T[] | undefined, id: (one: T) => string): string[] {
  return [...new Set([...now, ...(before ?? [])].map(id))]
}

function isNothing(said: unknown): boolean {
  return said === undefined || said === ''
}
