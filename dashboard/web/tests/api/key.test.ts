import { afterEach, describe, expect, it, vi } from 'vitest'
import { newKey, sendingOnce } from '@/api/key'

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

describe('what is sent once', () => {
  const silence = () => Promise.reject(new Error('nobody answered'))

  it('is sent again under the same key after a silence', async () => {
    const keys: string[] = []
    const once = sendingOnce()

    await expect(once({ to: '2023-07-31' }, (key) => (keys.push(key), silence()))).rejects.toThrow()
    await once({ to: '2023-07-31' }, async (key) => keys.push(key))

    expect(keys[1]).toBe(keys[0])
  })

  it('has another key once its content was changed', async () => {
    const keys: string[] = []
    const once = sendingOnce()

    await expect(once({ to: '2023-07-31' }, (key) => (keys.push(key), silence()))).rejects.toThrow()
    await once({ to: '2023-08-31' }, async (key) => keys.push(key))

    expect(keys[1]).not.toBe(keys[0])
  })

  it('has another key when it is sent anew after it was taken', async () => {
    const keys: string[] = []
    const once = sendingOnce()

    await once({ to: '2023-07-31' }, async (key) => keys.push(key))
    await once({ to: '2023-07-31' }, async (key) => keys.push(key))

    expect(keys[1]).not.toBe(keys[0])
  })
})
