import { describe, expect, it } from 'vitest'
import { EVIDENCE_LIMIT, reasonNotToSend, sizeInWords } from '@/pages/filing/upload'

describe('a file', () => {
  it('is sent when the service may take it', () => {
    expect(reasonNotToSend({ name: '受理通知书.PDF', size: EVIDENCE_LIMIT })).toBeUndefined()
  })

  it('is not sent when it is empty, too large or of another type', () => {
    expect(reasonNotToSend({ name: 'a.pdf', size: 0 })).toBe('empty')
    expect(reasonNotToSend({ name: 'a.pdf', size: EVIDENCE_LIMIT + 1 })).toBe('tooLarge')
    expect(reasonNotToSend({ name: 'a.exe', size: 1 })).toBe('wrongType')
    expect(reasonNotToSend({ name: 'pdf', size: 0 }, 1, ['xlsx'])).toBe('wrongType')
  })

  it('has its size in words', () => {
    expect([3, 204_800, 5_400_000].map((size) => sizeInWords(size, String))).toEqual([
      '3 B',
      '200 kB',
      '5.1 MB',
    ])
  })
})
