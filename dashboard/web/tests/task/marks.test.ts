import { describe, expect, it } from 'vitest'
import { piecesOf, type Piece } from '@/pages/task/marks'
import { indicator } from '../tasks/made'

const words = (pieces: Piece[]) => pieces.map((piece) => piece.text).join('')
const figures = (pieces: Piece[]) => pieces.filter((piece) => piece.isFigure).map((piece) => piece.text)
const marked = (pieces: Piece[], of: string) => words(pieces.filter((piece) => piece.of === of))

describe('the figures in the official wording', () => {
  it('stand out within the words of their indicator, with unit and 「以上」', () => {
    const text = '构建元宇宙公共专利池，新申请元宇宙相关专利170项以上。'
    const pieces = piecesOf(text, [indicator({ id: 'i1', wording: '新申请元宇宙相关专利170项以上' })])
    expect(marked(pieces, 'i1')).toBe('新申请元宇宙相关专利170项以上')
    expect(figures(pieces)).toEqual(['170项以上'])
  })

  it('change nothing in the text', () => {
    const text = '形成10个沉浸式旅游产品，打造10个元宇宙文博展馆等地标性景观。'
    const pieces = piecesOf(text, [
      indicator({ id: 'i1', wording: '形成10个沉浸式旅游产品', originalTarget: 10, unit: '个' }),
      indicator({
        id: 'i2',
        wording: '打造10个元宇宙文博展馆等地标性景观',
        originalTarget: 10,
        unit: '个',
      }),
    ])
    expect(words(pieces)).toBe(text)
    expect(figures(pieces)).toEqual(['10个', '10个'])
  })

  it('are the first ones after a target was changed, since the text was not', () => {
    const pieces = piecesOf('共建10个元宇宙人才实训基地', [
      indicator({ wording: '共建10个元宇宙人才实训基地', originalTarget: 10, target: 11, unit: '个' }),
    ])
    expect(figures(pieces)).toEqual(['10个'])
  })

  it('are found by number and unit where the text does not have the words as they are', () => {
    const pieces = piecesOf('力争取得关键技术等3项标志性成果。', [
      indicator({ wording: '取得3项成果', originalTarget: 3, target: 3, unit: '项' }),
    ])
    expect(figures(pieces)).toEqual(['3项'])
    expect(words(pieces)).toBe('力争取得关键技术等3项标志性成果。')
  })

  it('are numbers of their own, no part of another number', () => {
    const only = indicator({ wording: '不在正文', originalTarget: 10, target: 10, unit: '个' })
    expect(figures(piecesOf('打造110个场景、10个产品', [only]))).toEqual(['10个'])
    expect(piecesOf('打造1.10个、110个', [only])).toEqual([
      { text: '打造1.10个、110个', of: undefined, isFigure: false },
    ])
  })

  it('have a place of their own, even if two are alike', () => {
    const alike = ['i1', 'i2'].map((id) =>
      indicator({ id, wording: '各5个', originalTarget: 5, target: 5, unit: '个' }),
    )
    const pieces = piecesOf('平台、基地各5个，场景、产品各5个', alike)
    expect(marked(pieces, 'i1')).toBe('各5个')
    expect(marked(pieces, 'i2')).toBe('各5个')
    expect(figures(pieces)).toEqual(['5个', '5个'])
  })

  it('are none where the text has none', () => {
    const text = '打造一批、若干、部分平台，支持万人同屏。'
    expect(piecesOf(text, [indicator()])).toEqual([{ text, of: undefined, isFigure: false }])
  })

  it('may hold signs that mean something in a pattern', () => {
    const text = '达到5%（含）以上'
    expect(
      figures(piecesOf(text, [indicator({ wording: '5%（含）', originalTarget: 5, target: 5, unit: '%' })])),
    ).toEqual(['5%'])
  })
})

describe('the dates in the official wording', () => {
  it('stand out as the text says them', () => {
    const pieces = piecesOf(
      '2023年4月底前建立机制，6月底前组建联盟。',
      [],
      [
        { id: 'm1', wording: '2023年4月底前' },
        { id: 'm2', wording: '6月底前' },
      ],
    )
    expect(figures(pieces)).toEqual(['2023年4月底前', '6月底前'])
  })
})
