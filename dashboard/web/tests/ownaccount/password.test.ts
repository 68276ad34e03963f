import { describe, expect, it } from 'vitest'
import { inGroups, rulesOf } from '@/pages/ownaccount/password'

const met = (password: string, names: string[] = []) =>
  rulesOf(password, names)
    .filter((rule) => rule.isMet)
    .map((rule) => rule.name)

describe('a password', () => {
  it('has 12 to 200 characters, whatever characters', () => {
    expect(met('一二三四五六七八九十百千')).toContain('length')
    expect(met('12345678901')).not.toContain('length')
    expect(met('😀'.repeat(12))).toContain('length')
  })

  it('holds no name, however written', () => {
    expect(met('My-Coordinator-2023', ['coordinator'])).not.toContain('name')
    expect(met('王明的密码-2023-xyz', ['王明'])).not.toContain('name')
    expect(met('a-long-password-li', ['li'])).toContain('name')
  })

  it('has three of four kinds', () => {
    expect(met('lowercase-only')).not.toContain('kinds')
    expect(met('Lower-Upper')).toContain('kinds')
  })

  it('leaves to the service what only it knows', () => {
    expect(rulesOf('x', []).find((rule) => rule.name === 'uncommon')?.isMet).toBeUndefined()
  })
})

describe('a secret', () => {
  it('is typed in groups of four', () => {
    expect(inGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
  })
})
