import type { Reporting } from '@/api/types'

/** A proof somebody referred to in a report. */
export interface Proof {
  key: string
  title: string
  /** A page elsewhere; only where a browser may safely go there. */
  link?: string
  /** An uploaded file. */
  file?: string
  /** The indicator or milestone it is to show. */
  of: string
  department: string
  period: string
  report: string
  state: Reporting['ReviewState']
}

/** The evidence of all reports, the newest first; a file referred to again for the same is there once. */
export function proofsOf(reports: Reporting['ProgressReport'][]): Proof[] {
  const found = new Map<string, Proof>()
  for (const report of [...reports].sort((one, other) => other.filedAt.localeCompare(one.filedAt))) {
    const shown = [
      ...report.indicatorValues.map((one) => ({ of: one.indicator, evidence: one.evidence })),
      ...report.milestonesAchieved.map((one) => ({ of: one.milestone, evidence: one.evidence })),
    ]
    for (const { of, evidence } of shown) {
      for (const proof of evidence) {
        const key = [of, proof.evidence ?? proof.link ?? `${report.id} ${proof.title}`].join(' ')
        if (found.has(key)) continue
        found.set(key, {
          key,
          title: proof.title,
          link: safe(proof.link),
          file: proof.evidence,
          of,
          department: report.department,
          period: report.period,
          report: report.id,
          state: report.state,
        })
      }
    }
  }
  return [...found.values()]
}

/** Others wrote the links: only those that open a page, none that run something here. */
function safe(link: string | undefined): string | undefined {
  return link && /^https?:\/\//i.test(link) ? link : undefined
}
