import { describe, expect, it } from 'vitest'
import type { Reporting, Task } from '@/api/types'
import {
  businessDayBy,
  byDates,
  entriesByDay,
  feedAddress,
  inOrder,
  kindOfDay,
  owedByDepartment,
  ownersOf,
  rungOf,
} from '@/pages/deadlines/agenda'

function milestone(id: string, actBy: string, state: Task['MilestoneState'] = 'UPCOMING'): Task['Milestone'] {
  return {
    id,
    plan: 'p',
    belongsTo: 't1',
    name: id,
    wording: '',
    dueDate: actBy,
    actBy,
    assumed: false,
    originalDueDate: actBy,
    moves: 0,
    state,
    daysLeft: 3,
  }
}

function obligation(department: string, state: Reporting['ObligationState']): Reporting['Obligation'] {
  return {
    task: 't1',
    title: 't1',
    kind: 'TASK',
    department,
    role: 'LEAD',
    period: '2023-09',
    dueOn: '2023-09-28',
    state,
  }
}

describe('the agenda', () => {
  it('has first what wants doing first, and last what was achieved first', () => {
    const order = inOrder([
      milestone('early-done', '2023-04-28', 'ACHIEVED'),
      milestone('year-end', '2023-12-29'),
      milestone('late-done', '2023-06-30', 'ACHIEVED_LATE'),
      milestone('overdue', '2023-08-31', 'OVERDUE'),
    ])
    expect(order.map((one) => one.id)).toEqual(['overdue', 'year-end', 'late-done', 'early-done'])
  })

  it('has one heading for those of the same dates, done ones apart', () => {
    const groups = byDates([
      milestone('a', '2023-12-29'),
      milestone('b', '2023-12-29'),
      milestone('done', '2023-12-29', 'ACHIEVED'),
      { ...milestone('c', '2023-12-29'), dueDate: '2023-12-31' },
    ])
    expect(groups.map((group) => group.items.map((one) => one.id))).toEqual([['a', 'b'], ['c'], ['done']])
  })

  it('shows the due date beside the day to act by only where it is another day', () => {
    const days = entriesByDay(
      [{ ...milestone('a', '2023-12-29'), dueDate: '2023-12-31' }, milestone('b', '2023-12-29')],
      undefined,
    )
    expect(days.get('2023-12-29')!.map((one) => one.kind)).toEqual(['actBy', 'actBy'])
    expect(days.get('2023-12-31')!.map((one) => one.kind)).toEqual(['due'])
  })

  it('counts as owed what is late or was returned too', () => {
    const days = entriesByDay([], {
      items: [],
      plan: 'p',
      period: '2023-09',
      dueOn: '2023-09-28',
      isByCalendar: true,
      counts: { owed: 3, overdue: 2, submitted: 9, returned: 1, accepted: 9, excused: 9 },
      borrowedAt: '',
      isStale: false,
    })
    expect(days.get('2023-09-28')).toEqual([{ kind: 'reports', period: '2023-09', owed: 6 }])
  })

  it('has the own department first, then who owes most', () => {
    const groups = owedByDepartment(
      [
        obligation('a', 'ACCEPTED'),
        obligation('b', 'OWED'),
        obligation('b', 'RETURNED'),
        obligation('c', 'OVERDUE'),
        obligation('own', 'ACCEPTED'),
      ],
      'own',
    )
    expect(groups.map((one) => [one.department, one.open])).toEqual([
      ['own', 0],
      ['b', 2],
      ['c', 1],
      ['a', 0],
    ])
  })

  it('counts the members of a group among those who answer, and the office for a goal', () => {
    const owners = ownersOf(
      [
        {
          id: 't1',
          kind: 'TASK',
          title: 'one',
          responsibilities: [
            { department: 'lead', name: '', wording: '', role: 'LEAD', order: 1 },
            { department: 'g', name: '', wording: '', role: 'COOPERATING', order: 2, members: ['m1', 'm2'] },
          ],
        } as unknown as Task['Task'],
      ],
      { coordinatingOffice: 'office', goals: [{ id: 'g1', name: 'goal' }] } as unknown as Task['Plan'],
    )
    expect(owners.get('t1')).toMatchObject({ lead: 'lead', departments: ['lead', 'g', 'm1', 'm2'] })
    expect(owners.get('g1')).toMatchObject({ kind: 'GOAL', lead: 'office' })
  })

  it('knows the business day by the days left', () => {
    expect(businessDayBy([milestone('a', '2023-09-23')])).toBe('2023-09-20')
    expect(businessDayBy([])).toBeUndefined()
  })
})

describe('a day', () => {
  const year: Task['WorkingYear'] = {
    year: 2023,
    known: true,
    notices: [],
    workingDays: 249,
    exceptions: [
      { date: '2023-01-28', kind: 'MAKE_UP_DAY', holiday: '春节' },
      { date: '2023-01-27', kind: 'HOLIDAY', holiday: '春节' },
    ],
  }

  it('is what the calendar of the year says, else a working day or of the weekend', () => {
    expect(kindOfDay('2023-01-28', year).kind).toBe('MAKE_UP_DAY')
    expect(kindOfDay('2023-01-27', year)).toMatchObject({ kind: 'HOLIDAY', holiday: '春节' })
    expect(kindOfDay('2023-01-29', year).kind).toBe('WEEKEND')
    expect(kindOfDay('2023-01-30', undefined).kind).toBe('WORKING_DAY')
  })
})

describe('the address of a feed', () => {
  it('leads by way of the page, whatever the service calls itself', () => {
    expect(
      feedAddress('http://task:8081/api/v1/calendars/zj-fgw.ics?token=s3', 'https://progress.example', 'zh'),
    ).toBe('https://progress.example/api/task/v1/calendars/zj-fgw.ics?token=s3')
    expect(feedAddress('/calendars/a%20b.ics?token=x', 'https://p.example', 'en')).toBe(
      'https://p.example/api/task/v1/calendars/a%20b.ics?token=x&language=en',
    )
  })
})

describe('a rung', () => {
  it('is told in parts', () => {
    expect(rungOf('DUE_IN_14')).toEqual({ key: 'before', count: 14 })
    expect(rungOf('DUE_TODAY')).toEqual({ key: 'today', count: 0 })
    expect(rungOf('OVERDUE')).toEqual({ key: 'overdue', count: 1 })
    expect(rungOf('OVERDUE_3')).toEqual({ key: 'overdue', count: 3 })
  })
})
