import { describe, expect, it } from 'vitest'
import type { Reporting } from '@/api/types'
import { heatRows } from '@/pages/overview/heat'

const none = { blue: 0, green: 0, yellow: 0, red: 0, grey: 0 }

const map: Reporting['HeatMap'] = {
  departments: [
    { department: 'a', name: 'A' },
    { department: 'b', name: 'B' },
    { department: 'c', name: 'C' },
  ],
  sections: [
    { number: 1, title: 'one' },
    { number: 2, title: 'two' },
  ],
  cells: [
    {
      department: 'a',
      section: 2,
      lead: { ...none, green: 2, grey: 1 },
      cooperating: { ...none, red: 1 },
    },
    { department: 'b', section: 1, lead: { ...none, yellow: 1, blue: 1 }, cooperating: none },
    { department: 'c', section: 1, lead: none, cooperating: { ...none, red: 2 } },
  ],
}

describe('the heat map', () => {
  it('has a row for each department with something to do in the role', () => {
    expect(heatRows(map, 'LEAD', false).map((row) => row.department)).toEqual(['a', 'b'])
    expect(heatRows(map, 'COOPERATING', false).map((row) => row.department)).toEqual(['a', 'c'])
    expect(heatRows(map, 'BOTH', false).map((row) => row.department)).toEqual(['a', 'b', 'c'])
  })

  it('has a cell for each section, empty where the department has no part in it', () => {
    const [row] = heatRows(map, 'LEAD', false)
    expect(row?.cells.map(({ section, spot }) => [section.number, spot?.worst])).toEqual([
      [1, undefined],
      [2, 'GREY'],
    ])
  })

  it('takes the unknown for graver than what is on pace', () => {
    const [row] = heatRows(map, 'LEAD', false)
    expect(row?.cells[1]?.spot?.counts).toEqual([
      { light: 'GREY', count: 1 },
      { light: 'GREEN', count: 2 },
    ])
  })

  it('adds up both roles', () => {
    const [row] = heatRows(map, 'BOTH', false)
    expect(row?.worst).toBe('RED')
    expect(row?.cells[1]?.spot?.counts.map(({ count }) => count)).toEqual([1, 1, 2])
  })

  it('can leave out whoever has nothing late or at risk, and has the gravest first', () => {
    const both = heatRows(map, 'BOTH', true)
    expect(both.map((row) => [row.department, row.worst])).toEqual([
      ['a', 'RED'],
      ['c', 'RED'],
      ['b', 'YELLOW'],
    ])
    expect(heatRows(map, 'LEAD', true).map((row) => row.department)).toEqual(['b'])
  })

  it('passes over cells of departments and sections that it does not show', () => {
    const cells = [{ department: 'z', section: 9, lead: { ...none, red: 1 }, cooperating: none }]
    expect(heatRows({ ...map, cells }, 'LEAD', false)).toEqual([])
  })
})
