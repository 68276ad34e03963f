import type { Reporting } from '@/api/types'

export type Light = Reporting['Light']
type LightCounts = Reporting['LightCounts']

/** The gravest first; what is unknown is graver than what is on pace. */
export const GRAVEST_FIRST: Light[] = ['RED', 'YELLOW', 'GREY', 'GREEN', 'BLUE']

const FIELD: Record<Light, keyof LightCounts> = {
  RED: 'red',
  YELLOW: 'yellow',
  GREY: 'grey',
  GREEN: 'green',
  BLUE: 'blue',
}

export interface LightCount {
  light: Light
  count: number
}

/** How many have which light, the gravest first; lights that nothing has are left out. */
export function countsByLight(counts: LightCounts): LightCount[] {
  return GRAVEST_FIRST.map((light) => ({ light, count: counts[FIELD[light]] })).filter(
    ({ count }) => count > 0,
  )
}

export function together(one: LightCounts, other: LightCounts): LightCounts {
  return {
    blue: one.blue + other.blue,
    green: one.green + other.green,
    yellow: one.yellow + other.yellow,
    red: one.red + other.red,
    grey: one.grey + other.grey,
  }
}
