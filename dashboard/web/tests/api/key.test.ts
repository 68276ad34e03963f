import { afterEach, describe, expect, it, vi } from 'vitest'
import { newKey } from '@/api/key'

describe('a key', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is a random UUID, another one each time', () => {
    const keys = Array.from({ length: 50 }, newKey)
    expect(new Set(keys).size).toBe(50)
    for (const key of keys)
      expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  })

  it('is made where the page is opened over plain http too', () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(0xff) })
    expect(newKey()).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff')
  })
})
