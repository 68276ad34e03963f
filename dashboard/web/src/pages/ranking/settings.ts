import type { Reporting } from '@/api/types'
import type { Settings } from './ranking'

export type NewSettings = Reporting['NewRankingSettings']

/** The numbers of a ranking with the least and most each may be, as the contract has them. */
export const NUMBERS = [
  { field: 'leadWeight', least: 0, most: 10 },
  { field: 'cooperatingWeight', least: 0, most: 10 },
  { field: 'minimumTasks', least: 1, most: 100 },
  { field: 'minimumVerifiedTasks', least: 0, most: 100 },
  { field: 'fromExpectedPercent', least: 1, most: 100 },
] as const

/** What the form begins with: as it is, and a reason still to be given. */
export function begun(settings: Settings): NewSettings {
  return {
    isOn: settings.isOn,
    leadWeight: settings.leadWeight,
    cooperatingWeight: settings.cooperatingWeight,
    minimumTasks: settings.minimumTasks,
    minimumVerifiedTasks: settings.minimumVerifiedTasks,
    fromExpectedPercent: settings.fromExpectedPercent,
    reason: '',
  }
}
