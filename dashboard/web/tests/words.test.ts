import { describe, expect, it } from 'vitest'
import { common } from '@/language/common'

const pages = import.meta.glob<{ words: Record<string, object> }>('../src/**/words.ts', { eager: true })

function keysOf(words: object, before = ''): string[] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'object' ? keysOf(word, `${before}${key}.`) : [`${before}${key}`],
  )
}

describe('words', () => {
  const all: [string, { zh?: object; en?: object }][] = [['common', common]]
  for (const [path, page] of Object.entries(pages)) all.push([path, page.words])

  it.each(all)('%s are there in Chinese and in English', (_, { zh = {}, en = {} }) => {
    expect(keysOf(zh)).not.toEqual([])
    expect(keysOf(en).sort()).toEqual(keysOf(zh).sort())
  })
})
