import type { RouteLocationRaw } from 'vue-router'
import type { Department } from '@/api/types'

type Notice = Department['Notice']

/** Title and text in the language of the page. */
export function wordsOf(notice: Notice, language: string): { title: string; text: string } {
  return language === 'en'
    ? { title: notice.titleEn, text: notice.textEn }
    : { title: notice.title, text: notice.text }
}

export const KINDS = [
  'DEADLINE',
  'REPORT_ACCEPTED',
  'REPORT_RETURNED',
  'FIGURE_REVERSED',
  'LIGHT_RED',
  'SUPERVISION_ORDER',
  'REPORT_OWED',
  'REPORT_WAITING',
  'REPORT_DRAFTED',
  'WEBHOOK_OFF',
  'DIGEST',
]

/** Kinds come from the services that send them, and a new one is a notice all the same. */
export const kindOf = (notice: Notice) => (KINDS.includes(notice.kind) ? notice.kind : 'OTHER')

/** A page that a notice leads to, with the word on the link. */
export interface Way {
  word: 'task' | 'report' | 'order' | 'filing' | 'review' | 'official' | 'deadlines' | 'settings' | 'issue'
  to: RouteLocationRaw
}

/** Of the person who reads it, what decides which pages open. */
export interface Reader {
  reads: boolean
  files: boolean
  reviews: boolean
  issues: boolean
}

/**
 * Where one goes on from a notice.
 *
 * @param taskOf the task or measure a milestone belongs to; nothing for a goal's
 */
export function waysFrom(
  notice: Notice,
  reader: Reader,
  taskOf: (milestone: string) => string | undefined,
): Way[] {
  const { about } = notice
  if (!reader.reads) return []
  switch (notice.kind) {
    case 'DEADLINE': {
      const task = about && taskOf(about)
      const isOverdue = notice.occasion?.includes('/OVERDUE') ?? false
      return [
        task
          ? { word: 'task', to: { name: 'task', params: { id: task } } }
          : { word: 'deadlines', to: { name: 'deadlines' } },
        ...(isOverdue && about && reader.issues
          ? [{ word: 'issue', to: { name: 'orders', query: { milestone: about } } } as const]
          : []),
      ]
    }
    case 'REPORT_ACCEPTED':
    case 'REPORT_RETURNED':
      return about ? [{ word: 'report', to: { name: 'progress-report', params: { id: about } } }] : []
    case 'LIGHT_RED':
      return about ? [{ word: 'task', to: { name: 'task', params: { id: about } } }] : []
    case 'SUPERVISION_ORDER':
      return about ? [{ word: 'order', to: { name: 'orders', query: { order: about } } }] : []
    case 'REPORT_OWED':
      return [
        ...(reader.files ? [{ word: 'filing', to: { name: 'filing' } } as const] : []),
        { word: 'deadlines', to: { name: 'deadlines', query: { list: 'reports' } } },
      ]
    case 'REPORT_WAITING':
      return reader.reviews ? [{ word: 'review', to: { name: 'review' } }] : []
    case 'REPORT_DRAFTED':
      return about ? [{ word: 'official', to: { name: 'report', params: { id: about } } }] : []
    case 'WEBHOOK_OFF':
      return [{ word: 'settings', to: { name: 'own-account', hash: '#notices' } }]
    default:
      return []
  }
}

export type Addressed = '' | 'person' | 'department'

/** Those addressed to the person, or to more of the department. */
export function addressed(notices: Notice[], to: Addressed): Notice[] {
  if (to === '') return notices
  return notices.filter((notice) => (notice.recipient !== undefined) === (to === 'person'))
}

/** The version a notice was listed in, as `If-Match` names it. */
export const etagOf = (notice: Notice) => `"v${notice.version}"`

/**
 * Does one thing after another, and goes on where one fails.
 *
 * @returns what failed
 */
export async function eachOf<T>(
  things: T[],
  act: (thing: T) => Promise<unknown>,
  whenDone: (count: number) => void,
): Promise<T[]> {
  const failed: T[] = []
  for (const [index, thing] of things.entries()) {
    try {
      await act(thing)
    } catch {
      failed.push(thing)
    }
    whenDone(index + 1)
  }
  return failed
}
