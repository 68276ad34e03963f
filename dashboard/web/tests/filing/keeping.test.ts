import { beforeEach, describe, expect, it } from 'vitest'
import { beginning } from '@/pages/filing/draft'
import { dropDraft, forgetKey, keepDraft, keptDrafts, keyOf } from '@/pages/filing/keeping'
import { taskOfSeptember } from './form'

const scope = { user: 'reporter', department: 'zj-scjg', period: '2023-09' }
const draft = beginning(taskOfSeptember())

beforeEach(() => localStorage.clear())

describe('drafts on this computer', () => {
  it('are there again after a reload', () => {
    keepDraft(scope, 't20', draft)
    expect(keptDrafts(scope)).toEqual({ t20: draft })
  })

  it('are of one person, department and month', () => {
    keepDraft(scope, 't20', draft)
    expect(keptDrafts({ ...scope, user: 'other' })).toEqual({})
    expect(keptDrafts({ ...scope, period: '2023-08' })).toEqual({})
  })

  it('are gone once dropped', () => {
    keepDraft(scope, 't20', draft)
    dropDraft(scope, 't20')
    expect(keptDrafts(scope)).toEqual({})
  })

  it('say when they cannot be kept', () => {
    const full = {
      setItem: () => {
        throw new Error('full')
      },
    } as unknown as Storage
    expect(keepDraft(scope, 't20', draft, full)).toBe(false)
  })
})

describe('the key of a filing', () => {
  it('is the same for the same content until it was filed', () => {
    const key = keyOf(scope, { reports: [1] })
    expect(keyOf(scope, { reports: [1] })).toBe(key)
    forgetKey(scope, key)
    expect(keyOf(scope, { reports: [1] })).not.toBe(key)
  })

  it('is another for other content, and that of the first is kept', () => {
    const first = keyOf(scope, { reports: [1] })
    expect(keyOf(scope, { reports: [2] })).not.toBe(first)
    expect(keyOf(scope, { reports: [1] })).toBe(first)
  })
})
