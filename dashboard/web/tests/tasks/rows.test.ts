import { describe, expect, it } from 'vitest'
import { joined, nextOf } from '@/pages/tasks/rows'
import { indicator, milestone, standing, task } from './made'

describe('a row of the list', () => {
  it('joins what must be done with how far it is', () => {
    const [row] = joined(
      [task({ indicators: [indicator()] })],
      [
        standing({
          claimedPercent: 65,
          indicators: [
            {
              indicator: 'p-t01-i1',
              name: '专利',
              target: 170,
              unit: '项',
              comparison: 'AT_LEAST',
              dueDate: '2023-12-31',
              state: 'VERIFIED',
              verifiedValue: 117,
              forecast: standing().forecast,
            },
          ],
        }),
      ],
    )
    expect(row).toMatchObject({
      light: 'YELLOW',
      verified: 60,
      claimed: 65,
      expected: 72.1,
      lead: '发改委',
      cooperating: 1,
    })
    expect(row?.section?.title).toBe('元平台')
    expect(row?.figures).toEqual([{ id: 'p-t01-i1', name: '专利', unit: '项', target: 170, verified: 117 }])
  })

  it('says for how many days nothing was accepted', () => {
    expect(joined([task()], [standing()])[0]?.daysSilent).toBe(27)
  })

  it('is grey where nobody tells how it stands, with the percent the tasks were told last', () => {
    const [row] = joined([task({ percentComplete: 40, progressAsOf: '2023-06-30' })])
    expect(row).toMatchObject({ light: 'GREY', verified: 40, verifiedAsOf: '2023-06-30' })
    expect(row?.expected).toBeUndefined()
  })

  it('has its light and lead where nobody tells what must be done', () => {
    const [row] = joined(undefined, [standing()])
    expect(row).toMatchObject({ title: '培育平台', light: 'YELLOW', lead: '发改委', text: '' })
    expect(row?.cooperating).toBeUndefined()
  })
})

describe('the next milestone', () => {
  it('is the one not achieved that is due first, late ones with them', () => {
    const next = nextOf([
      milestone({ id: 'done', dueDate: '2023-04-30', state: 'ACHIEVED_LATE' }),
      milestone({ id: 'later', dueDate: '2023-12-31' }),
      milestone({ id: 'late', dueDate: '2023-06-30', state: 'OVERDUE' }),
    ])
    expect(next?.id).toBe('late')
  })

  it('is none where all are achieved', () => {
    expect(nextOf([milestone({ state: 'ACHIEVED' })])).toBeUndefined()
  })
})
