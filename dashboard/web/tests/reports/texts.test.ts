import { describe, expect, it } from 'vitest'
import { isSame, pointerTo, revisionOf, type Written } from '@/pages/reports/texts'

const written: Written = {
  knownAt: '',
  highlights: ['t1'],
  texts: { GOALS: ' ', LIGHTS: '总体好于预期。', PROBLEMS: '两项滞后。' },
}

describe('the texts of a draft', () => {
  it('say nothing where they are blank', () => {
    expect(revisionOf(written)).toEqual({
      highlights: ['t1'],
      texts: [
        { section: 'LIGHTS', text: '总体好于预期。' },
        { section: 'PROBLEMS', text: '两项滞后。' },
      ],
    })
  })

  it('are the same in whatever order they were written', () => {
    const { PROBLEMS, LIGHTS } = written.texts
    expect(isSame(written, { ...written, texts: { PROBLEMS, LIGHTS } })).toBe(true)
    expect(isSame(written, { ...written, highlights: [] })).toBe(false)
  })

  it('are found by the place they are sent in', () => {
    expect(pointerTo('PROBLEMS', written)).toBe('/texts/1/text')
  })
})
