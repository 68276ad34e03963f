import { describe, expect, it } from 'vitest'
import { columnsOf, lightIn, numeral, pageOf, taskOf, type Figure, type Table } from '@/pages/reports/paper'

const figure = (ref: string, unit: string): [string, Figure] => [
  ref,
  { ref, key: ref, label: ref, value: 1, unit, ledger: [1] },
]
const figures = new Map([figure('F1', '个'), figure('F2', '家'), figure('F3', '%'), figure('F4', '%')])
const table: Table = {
  key: 'goals',
  caption: '',
  columns: ['目标', '已核实', '比例'],
  rows: [
    { subject: 'g1', cells: [{ text: '企业' }, { figure: 'F1' }, { figure: 'F3' }] },
    { subject: 'g2', cells: [{ text: '平台' }, { figure: 'F2' }, { figure: 'F4' }] },
  ],
}

describe('a table of a report', () => {
  it('has the unit in the head where all figures of a column share it', () => {
    expect(columnsOf(table, figures)).toEqual([
      { heading: '目标', isOfFigures: false },
      { heading: '已核实', isOfFigures: true },
      { heading: '比例', isOfFigures: true, unit: '%' },
    ])
  })

  it('shows lights as lights', () => {
    expect(lightIn('红灯')).toBe('RED')
    expect(lightIn('推进中')).toBeUndefined()
  })

  it('leads from a row to its task, and from no other row', () => {
    expect(taskOf('zj-metaverse-2023-t14')).toEqual({ name: 'task', params: { id: 'zj-metaverse-2023-t14' } })
    expect(taskOf('zj-metaverse-2023-g1')).toBeUndefined()
    expect(taskOf('zj-jxt')).toBeUndefined()
  })
})

describe('where a figure comes from', () => {
  it('is shown by the page of the same day', () => {
    expect(pageOf('/api/v1/standings/zj-t09?asOf=2023-08-31&knownAt=2023-08-31')).toEqual({
      name: 'task',
      params: { id: 'zj-t09' },
      query: { asOf: '2023-08-31' },
    })
    expect(pageOf('/api/v1/goals?plan=zj&asOf=2023-08-31')).toEqual({
      name: 'overview',
      query: { asOf: '2023-08-31' },
    })
  })

  it('is a filed report', () => {
    expect(pageOf('/api/v1/progress-reports/018a')).toEqual({
      name: 'progress-report',
      params: { id: '018a' },
    })
  })

  it('has no page where none shows it', () => {
    expect(pageOf('/api/v1/something-new?plan=zj')).toBeUndefined()
  })
})

it('counts sections as official documents do', () => {
  expect([1, 10, 11, 20, 21].map(numeral)).toEqual(['一', '十', '十一', '二十', '二十一'])
})
