import { describe, expect, it } from 'vitest'
import { EVERYTHING, LIGHTS, filterOf, matches, queryOf, seen, type Filter } from '@/pages/tasks/filter'
import { joined, type Row } from '@/pages/tasks/rows'
import { indicator, milestone, standing, task } from './made'

const row = (given: Partial<Row> = {}): Row => ({ ...joined([task()], [standing()])[0]!, ...given })
const passes = (one: Row, filter: Partial<Filter>) => matches(one, { ...EVERYTHING, ...filter })

describe('the address of a filter', () => {
  it('says nothing of a filter that narrows nothing', () => {
    expect(queryOf(EVERYTHING)).toEqual({})
  })

  it('is read back as it was written', () => {
    const filter: Filter = {
      lights: ['RED', 'GREY'],
      kind: 'MEASURE',
      section: 14,
      department: 'zj-scjg',
      role: 'LEAD',
      status: 'IN_PROGRESS',
      q: '专利 标准',
      asOf: '2023-06-30',
      sort: 'progress',
      isDescending: true,
      page: 2,
    }
    const query = queryOf(filter)
    const inAddress = Object.fromEntries(
      Object.entries(query).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map(String) : String(value),
      ]),
    )
    expect(filterOf(inAddress)).toEqual(filter)
  })

  it('counts what it does not know as not said', () => {
    expect(filterOf({ light: 'PINK', kind: 'GOAL', section: '-1', sort: 'price', asOf: 'soon' })).toEqual({
      ...EVERYTHING,
    })
  })
})

describe('a filter', () => {
  it('takes any of several lights', () => {
    expect(passes(row({ light: 'RED' }), { lights: ['RED', 'YELLOW'] })).toBe(true)
    expect(passes(row({ light: 'GREEN' }), { lights: ['RED', 'YELLOW'] })).toBe(false)
  })

  it('finds a department in the role asked for', () => {
    expect(passes(row(), { department: 'jxt' })).toBe(true)
    expect(passes(row(), { department: 'jxt', role: 'LEAD' })).toBe(false)
    expect(passes(row(), { department: 'kjt' })).toBe(false)
  })

  it('finds a member of a group', () => {
    const group = row({
      responsibilities: [
        {
          department: 'cities',
          name: '各市',
          wording: '各市',
          role: 'COOPERATING',
          order: 2,
          members: ['hangzhou'],
        },
      ],
    })
    expect(passes(group, { department: 'hangzhou', role: 'COOPERATING' })).toBe(true)
  })

  it('searches title and official wording for every word, in any case', () => {
    const one = row({ title: '发展VR终端', text: '形成5个标杆级产品。' })
    expect(passes(one, { q: ' vr 标杆 ' })).toBe(true)
    expect(passes(one, { q: 'vr 专利' })).toBe(false)
  })

  it('takes a number alone for the number of a task, too', () => {
    expect(passes(row({ number: 20, text: '' }), { q: '20' })).toBe(true)
    expect(passes(row({ number: 2, text: '' }), { q: '20' })).toBe(false)
    expect(passes(row({ number: 3, text: '打造20个场景' }), { q: '20' })).toBe(true)
  })
})

describe('the order of the list', () => {
  const ids = (rows: Row[], filter: Partial<Filter>) =>
    seen(rows, { ...EVERYTHING, ...filter }).map((one) => one.id)

  it('is the order of the plan, measures after tasks, or that from behind', () => {
    const rows = [
      row({ id: 't1' }),
      row({ id: 't2', number: 2 }),
      row({ id: 'm1', kind: 'MEASURE', number: 1 }),
    ]
    expect(ids(rows, {})).toEqual(['t1', 't2', 'm1'])
    expect(ids(rows, { isDescending: true })).toEqual(['m1', 't2', 't1'])
  })

  it('begins with red by light', () => {
    const rows = LIGHTS.toReversed().map((light) => row({ id: light, light }))
    expect(ids(rows, { sort: 'light' })).toEqual(LIGHTS)
  })

  it('has what is not known last, whichever way', () => {
    const rows = [row({ id: 'none', milestone: undefined }), row({ id: 'soon', milestone: milestone() })]
    expect(ids(rows, { sort: 'milestone' })).toEqual(['soon', 'none'])
    expect(ids(rows, { sort: 'milestone', isDescending: true })).toEqual(['soon', 'none'])
  })

  it('goes by the figure furthest behind of several', () => {
    const figures = [4, 1].map((verified) => ({ id: '', name: '', unit: '', target: 5, verified }))
    const rows = [
      row({ id: 'behind', figures }),
      row({ id: 'ahead', figures: figures.slice(0, 1) }),
      row({ id: 'none', figures: [] }),
    ]
    expect(ids(rows, { sort: 'figures', isDescending: true })).toEqual(['ahead', 'behind', 'none'])
  })
})

describe('a thousand tasks', () => {
  it('are joined, filtered and sorted well within a frame of typing', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `p-t${index}`)
    const lights = [...LIGHTS]
    const tasks = ids.map((id, index) =>
      task({
        id,
        number: index + 1,
        title: `任务 ${index}`,
        text: '推进培育重点实验室、工程研究中心。'.repeat(12),
        indicators: [indicator({ id: `${id}-i1`, task: id })],
        milestones: [milestone({ id: `${id}-m`, daysLeft: (index * 37) % 300 })],
      }),
    )
    const standings = ids.map((id, index) =>
      standing({ task: id, light: lights[index % 5], verifiedPercent: (index * 13) % 100 }),
    )
    const start = performance.now()
    const rows = joined(tasks, standings)
    const found = seen(rows, { ...EVERYTHING, q: '实验室', sort: 'milestone', lights: ['RED', 'YELLOW'] })
    expect(found).toHaveLength(400)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
