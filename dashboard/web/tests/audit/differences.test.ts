import { describe, expect, it } from 'vitest'
import { differences, unchanged } from '@/pages/audit/differences'

describe('what an entry of the audit changed', () => {
  it('is told place by place', () => {
    expect(
      differences({ state: 'SUBMITTED', version: 0 }, { state: 'ACCEPTED', version: 0, decidedBy: 'wu' }),
    ).toEqual([
      { path: 'state', kind: 'CHANGED', before: 'SUBMITTED', after: 'ACCEPTED' },
      { path: 'decidedBy', kind: 'ADDED', after: 'wu' },
    ])
  })

  it('compares things in lists by what names them', () => {
    const before = { values: [{ indicator: 'i2', value: 5 }] }
    const after = {
      values: [
        { indicator: 'i1', value: 1 },
        { indicator: 'i2', value: 6 },
      ],
    }
    expect(differences(before, after).map(({ path, kind }) => [path, kind])).toEqual([
      ['values › i2 › value', 'CHANGED'],
      ['values › i1 › indicator', 'ADDED'],
      ['values › i1 › value', 'ADDED'],
    ])
  })

  it('is all of a thing that is new, and nothing where nothing is told', () => {
    expect(differences(undefined, { name: '部门' })).toEqual([{ path: 'name', kind: 'ADDED', after: '部门' }])
    expect(differences(undefined, undefined)).toEqual([])
  })

  it('counts what stayed', () => {
    expect(unchanged({ a: 1, b: 2 }, { a: 1, b: 3 })).toBe(1)
  })
})
