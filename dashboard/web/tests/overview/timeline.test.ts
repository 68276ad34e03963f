import { describe, expect, it } from 'vitest'
import { firstWindow, timelineHeight, timelineOption, type Milestone } from '@/pages/overview/timeline'

const colours = {
  text: 't',
  quiet: 'q',
  line: 'l',
  card: 'c',
  BLUE: 'blue',
  RED: 'red',
  YELLOW: 'yellow',
  GREY: 'grey',
}
const say = {
  state: (state: string) => state,
  day: (day: string) => day,
  shortDay: (day: string) => day,
  actBy: 'act by',
  today: 'today',
}
const plan = { start: '2023-01-01', end: '2023-12-31' }

function milestone(id: number, state: Milestone['state'], dueDate = '2023-06-30'): Milestone {
  return {
    id: `m${id}`,
    name: `Milestone ${id}`,
    belongsTo: 't1',
    title: 'T',
    dueDate,
    actBy: '2023-06-29',
    state,
    daysLeft: 1,
  }
}

describe('the timeline', () => {
  it('shows all rows where they fit', () => {
    const few = [milestone(1, 'UPCOMING'), milestone(2, 'UPCOMING')]
    expect(firstWindow(few)).toEqual([0, 1])
    expect(timelineOption(few, '2023-06-01', plan, colours, say, false).dataZoom).toBeUndefined()
  })

  it('begins a little before the first that is not achieved where there are more', () => {
    const many = Array.from({ length: 40 }, (_, id) => milestone(id, id < 20 ? 'ACHIEVED' : 'UPCOMING'))
    expect(firstWindow(many)).toEqual([18, 31])
  })

  it('ends with the last where all are achieved', () => {
    const many = Array.from({ length: 40 }, (_, id) => milestone(id, 'ACHIEVED'))
    expect(firstWindow(many)).toEqual([26, 39])
  })

  it('grows no higher than the rows it shows at once', () => {
    expect(timelineHeight(1000)).toBe(timelineHeight(14))
    expect(timelineHeight(5)).toBeLessThan(timelineHeight(6))
  })

  it('draws each state as a series of its own, and a dash where to act by', () => {
    const { series } = timelineOption(
      [milestone(1, 'OVERDUE'), milestone(2, 'ACHIEVED'), milestone(3, 'OVERDUE')],
      '2023-07-01',
      plan,
      colours,
      say,
      false,
    )
    const drawn = series as { name: string; symbol: string; data: [string, string][] }[]
    expect(drawn.map(({ name }) => name)).toEqual(['act by', 'OVERDUE', 'ACHIEVED'])
    expect(new Set(drawn.map(({ symbol }) => symbol)).size).toBe(3)
    expect(drawn[0]?.data[0]).toEqual(['2023-06-29', 'm1'])
    expect(drawn[1]?.data.map(([, id]) => id)).toEqual(['m1', 'm3'])
  })

  it('reaches to a due date after the end of the plan', () => {
    const late = timelineOption(
      [milestone(1, 'UPCOMING', '2024-02-01')],
      '2023-07-01',
      plan,
      colours,
      say,
      false,
    )
    expect(late.xAxis).toMatchObject({ min: '2023-01-01', max: '2024-02-01' })
  })
})
