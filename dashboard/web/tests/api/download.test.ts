import { describe, expect, it } from 'vitest'
import { nameIn } from '@/api/download'

describe('the name of a file', () => {
  it('is that in all letters where there are two', () => {
    expect(nameIn(`attachment; filename="report-1.docx"; filename*=UTF-8''%E6%9C%88%E6%8A%A5.docx`)).toBe(
      '月报.docx',
    )
  })

  it('is the plain one where the other is wrong or missing', () => {
    expect(nameIn(`attachment; filename="audit.jsonl"`)).toBe('audit.jsonl')
    expect(nameIn('attachment; filename=audit.jsonl')).toBe('audit.jsonl')
    expect(nameIn(`attachment; filename="a.csv"; filename*=UTF-8''%E6%9`)).toBe('a.csv')
  })

  it('is unknown where none is given', () => {
    expect(nameIn('attachment')).toBeUndefined()
    expect(nameIn(null)).toBeUndefined()
  })
})
