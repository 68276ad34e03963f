import type { Task } from '@/api/types'

type Order = Task['SupervisionOrder']

/** What an order is about, as the address of the page names it. */
export interface Subject {
  by: 'milestone' | 'task' | 'flag'
  id: string
}

export function subjectIn(query: Record<string, unknown>): Subject | undefined {
  for (const by of ['milestone', 'task', 'flag'] as const) {
    const id = query[by]
    if (typeof id === 'string' && id !== '') return { by, id }
  }
  return undefined
}

export const subjectText = (subject: Subject) => `${subject.by}:${subject.id}`

export function subjectOf(text: string): Subject | undefined {
  const [, by, id] = /^(milestone|task|flag):(.+)$/.exec(text) ?? []
  return by && id ? { by: by as Subject['by'], id } : undefined
}

/** One line of the timeline: the order itself, then every step. */
export interface Line {
  step: 'ISSUE' | Task['OrderStep']
  text: string
  by: string
  at: string
}

export function timelineOf(order: Order): Line[] {
  return [
    { step: 'ISSUE', text: order.demand, by: order.issuedBy, at: order.issuedAt },
    ...order.steps.map(({ step, text, by, at }) => ({ step, text, by, at })),
  ]
}

export function toneOfOrder(order: Order): 'red' | 'yellow' | 'blue' | 'grey' {
  if (order.state === 'CLOSED') return 'blue'
  if (order.overdue) return 'red'
  return order.state === 'REPLIED' ? 'yellow' : 'grey'
}

/** What the person may do with the order as it stands. */
export function nextOf(
  order: Order,
  person: { department?: string; repliesFor: boolean; decides: boolean },
): 'reply' | 'decide' | undefined {
  if (order.state === 'ISSUED' && person.repliesFor && person.department === order.department) return 'reply'
  return order.state === 'REPLIED' && person.decides ? 'decide' : undefined
}
