import { describe, expect, it } from 'vitest'
import {
  acceptedPercents,
  claimedFigures,
  claimedPercents,
  expectedLine,
  outlookOf,
  pointRows,
  valueOn,
  verifiedFigures,
} from '@/pages/task/pace'
import { forecast } from '../tasks/made'

const report = (given: object = {}) => ({
  role: 'LEAD' as const,
  state: 'ACCEPTED' as const,
  filedOn: '2023-08-24',
  decidedOn: '2023-08-28',
  percentComplete: 69,
  sequence: 1,
  ...given,
})
const entry = (given: object = {}) => ({
  id: 1,
  kind: 'VERIFIED' as const,
  role: 'LEAD' as const,
  value: 71,
  validOn: '2023-05-23',
  report: 'r1',
  ...given,
})

describe('the expected pace', () => {
  it('is the same on a day as the service says it', () => {
    const line = expectedLine('2023-01-01', '2023-12-31', 100)
    expect(valueOn(line, '2023-09-20')).toBeCloseTo(72.1, 1)
    expect(valueOn(line, '2023-12-31')).toBe(100)
  })

  it('is drawn in the unit of a figure', () => {
    expect(expectedLine('2023-01-01', '2023-12-31', 170).at(-1)?.value).toBe(170)
  })

  it('rises by what a milestone carries on its due date and not before', () => {
    const line = expectedLine('2023-01-01', '2023-12-31', 100, [{ dueDate: '2023-06-30', weight: 40 }])
    expect(valueOn(line, '2023-06-30') - valueOn(line, '2023-06-29')).toBeGreaterThan(40)
    expect(valueOn(line, '2023-06-29')).toBeCloseTo((60 * 180) / 365, 5)
    expect(valueOn(line, '2023-12-31')).toBe(100)
  })
})

describe('the points of a task', () => {
  it('are what the lead had accepted, by the day it was filed', () => {
    const points = acceptedPercents([
      report(),
      report({ role: 'COOPERATING', filedOn: '2023-08-25', percentComplete: 90 }),
      report({ state: 'RETURNED', filedOn: '2023-08-20', percentComplete: 80 }),
      report({ filedOn: '2023-07-21', decidedOn: '2023-07-24', percentComplete: 54, sequence: 0 }),
    ])
    expect(points).toEqual([
      { day: '2023-07-21', value: 54 },
      { day: '2023-08-24', value: 69 },
    ])
  })

  it('are not yet there on a day before they were accepted', () => {
    expect(acceptedPercents([report()], '2023-08-27')).toEqual([])
  })

  it('have what waits for review apart', () => {
    const waiting = report({ state: 'SUBMITTED', filedOn: '2023-09-18', percentComplete: 75 })
    expect(claimedPercents([report(), waiting])).toEqual([{ day: '2023-09-18', value: 75 }])
    expect(acceptedPercents([waiting])).toEqual([])
  })
})

describe('the points of a figure', () => {
  it('leave out what was reversed', () => {
    const points = verifiedFigures([
      entry({ reversedBy: 3 }),
      entry({ id: 2, value: 50, validOn: '2023-04-24' }),
      entry({ id: 3, kind: 'REVERSED' }),
    ])
    expect(points).toEqual([{ day: '2023-04-24', value: 50 }])
  })

  it('have the later entry of a day', () => {
    expect(verifiedFigures([entry({ id: 5, value: 72 }), entry({ id: 4, value: 71 })])).toEqual([
      { day: '2023-05-23', value: 72 },
    ])
  })

  it('have a claim only as long as nobody decided on it', () => {
    const claim = entry({ kind: 'CLAIMED' })
    expect(claimedFigures([claim])).toEqual([{ day: '2023-05-23', value: 71 }])
    expect(claimedFigures([claim, entry({ id: 2 })])).toEqual([])
    expect(claimedFigures([claim, entry({ id: 2, kind: 'DROPPED' })])).toEqual([])
  })
})

describe('where it leads', () => {
  const last = { day: '2023-08-24', value: 69 }

  it('is a line to the likeliest day within a band between the earliest and the latest', () => {
    const outlook = outlookOf(
      forecast({ reachedOn: '2023-12-16', earliest: '2023-12-03', latest: '2023-12-23' }),
      last,
      100,
    )
    expect(outlook?.middle).toEqual([last, { day: '2023-12-16', value: 100 }])
    expect(outlook?.band?.map((point) => point.day)).toEqual(['2023-08-24', '2023-12-03', '2023-12-23'])
  })

  it('goes on to the deadline at the accepted rate where the target is never reached', () => {
    const outlook = outlookOf(forecast({ outlook: 'NEVER', perMonth: 0 }), last, 100)
    expect(outlook).toEqual({ middle: [last, { day: '2023-12-31', value: 69 }] })
  })

  it('is not drawn with too little data, nor once the target is reached', () => {
    expect(outlookOf(forecast({ outlook: 'TOO_LITTLE_DATA' }), last, 100)).toBeUndefined()
    expect(outlookOf(forecast({ reachedOn: '2023-12-16' }), undefined, 100)).toBeUndefined()
    expect(outlookOf(forecast({ outlook: 'REACHED' }), { ...last, value: 100 }, 100)).toBeUndefined()
  })
})

describe('the table behind the picture', () => {
  it('has a row for every day something was filed on', () => {
    const rows = pointRows(
      [{ day: '2023-07-01', value: 54 }],
      [{ day: '2023-09-18', value: 75 }],
      expectedLine('2023-01-01', '2023-12-31', 100),
    )
    expect(rows.map((row) => [row.day, row.verified, row.claimed])).toEqual([
      ['2023-07-01', 54, undefined],
      ['2023-09-18', undefined, 75],
    ])
    expect(rows[0]?.expected).toBeCloseTo((182 / 365) * 100, 5)
  })
})
