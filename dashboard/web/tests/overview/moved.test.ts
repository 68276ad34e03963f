import { expect, it } from 'vitest'
import type { Reporting } from '@/api/types'
import { countsByKind } from '@/pages/overview/moved'

const moved = (kind: Reporting['MovedKind']) => ({ kind }) as Reporting['Moved']

it('counts what moved by kind, in the order in which kinds first come', () => {
  expect(countsByKind([moved('PERCENT'), moved('LIGHT'), moved('PERCENT')])).toEqual([
    { kind: 'PERCENT', count: 2 },
    { kind: 'LIGHT', count: 1 },
  ])
})
