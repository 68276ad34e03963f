import { describe, expect, it } from 'vitest'
import { nameIn } from '@/api/files'

describe('the name of a file that is given out', () => {
  it('is the one in any script where there are two', () => {
    expect(nameIn(`attachment; filename="a.csv"; filename*=UTF-8''%E5%8F%B0%E8%B4%A6.csv`)).toBe('台账.csv')
  })

  it('is the plain one otherwise', () => {
    expect(nameIn('attachment; filename="standings.xlsx"')).toBe('standings.xlsx')
  })

  it('may be missing', () => {
    expect(nameIn('attachment')).toBeUndefined()
  })
})
