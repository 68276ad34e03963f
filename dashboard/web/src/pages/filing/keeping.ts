import { newKey } from '@/api/key'
import type { Draft } from './draft'

/** Whose drafts, for which month of which department. */
export interface Scope {
  user: string
  department: string
  period: string
}

const MOST_ATTEMPTS = 5

function beginningOf({ user, department, period }: Scope): string {
  return `filing/${[user, department, period].map(encodeURIComponent).join('/')}/`
}

/** Drafts lie on this computer only, one entry for each task. */
export function keptDrafts(scope: Scope, storage: Storage = localStorage): Record<string, Draft> {
  const beginning = `${beginningOf(scope)}draft/`
  const drafts: Record<string, Draft> = {}
  for (let i = 0; i < storage.length; i++) {
    const key = storage.key(i)
    if (!key?.startsWith(beginning)) continue
    const draft = parsed<Draft>(storage.getItem(key))
    if (draft) drafts[decodeURIComponent(key.slice(beginning.length))] = draft
  }
  return drafts
}

/** @returns false where this computer keeps nothing: full, or forbidden */
export function keepDraft(
  scope: Scope,
  task: string,
  draft: Draft,
  storage: Storage = localStorage,
): boolean {
  try {
    storage.setItem(`${beginningOf(scope)}draft/${encodeURIComponent(task)}`, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function dropDraft(scope: Scope, task: string, storage: Storage = localStorage): void {
  storage.removeItem(`${beginningOf(scope)}draft/${encodeURIComponent(task)}`)
}

interface Attempt {
  key: string
  body: string
}

/**
 * The key under which a body is sent: the same for the same body, also after a reload, until it was filed. So what was
 * sent and never answered is filed once however often it is sent again.
 */
export function keyOf(scope: Scope, body: unknown, storage: Storage = localStorage): string {
  const written = JSON.stringify(body)
  const attempts = attemptsOf(scope, storage)
  const earlier = attempts.find((one) => one.body === written)
  if (earlier) return earlier.key
  const key = newKey()
  keepAttempts(scope, [{ key, body: written }, ...attempts].slice(0, MOST_ATTEMPTS), storage)
  return key
}

/** It was filed, or refused: the next time it is another filing. */
export function forgetKey(scope: Scope, key: string, storage: Storage = localStorage): void {
  keepAttempts(
    scope,
    attemptsOf(scope, storage).filter((one) => one.key !== key),
    storage,
  )
}

function attemptsOf(scope: Scope, storage: Storage): Attempt[] {
  return parsed<Attempt[]>(storage.getItem(`${beginningOf(scope)}attempts`)) ?? []
}

function keepAttempts(scope: Scope, attempts: Attempt[], storage: Storage): void {
  const key = `${beginningOf(scope)}attempts`
  try {
    if (attempts.length) storage.setItem(key, JSON.stringify(attempts))
    else storage.removeItem(key)
  } catch {
    // Nothing is kept here then; a double click is still held back by the button.
  }
}

function parsed<T>(written: string | null): T | undefined {
  try {
    return written === null ? undefined : (JSON.parse(written) as T)
  } catch {
    return undefined
  }
}
