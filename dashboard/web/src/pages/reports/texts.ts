import type { Reporting } from '@/api/types'

export type SectionKey = Reporting['ReportSectionKey']

/** What the coordinating office gives to a draft, as it is being written. */
export interface Written {
  knownAt: string
  highlights: string[]
  texts: Partial<Record<SectionKey, string>>
}

export function writtenIn(report: Reporting['PeriodReport']): Written {
  return {
    knownAt: report.knownAt ?? '',
    highlights: [...report.highlights],
    texts: Object.fromEntries(report.texts.map(({ section, text }) => [section, text])),
  }
}

/** As it is sent: what is blank says nothing. */
export function revisionOf(written: Written): Reporting['PeriodReportRevision'] {
  return {
    ...(written.knownAt ? { knownAt: written.knownAt } : {}),
    highlights: written.highlights,
    texts: Object.entries(written.texts)
      .filter(([, text]) => text?.trim())
      .map(([section, text]) => ({ section: section as SectionKey, text: text as string })),
  }
}

export function isSame(one: Written, other: Written): boolean {
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other))
}

function canonical(written: Written) {
  const { texts, ...rest } = revisionOf(written)
  return [rest.knownAt ?? '', rest.highlights, texts.sort((a, b) => a.section.localeCompare(b.section))]
}

/** The pointer to the text of a section in what is sent, where a fault names it. */
export function pointerTo(section: SectionKey, written: Written): string {
  return `/texts/${revisionOf(written).texts.findIndex((text) => text.section === section)}/text`
}
