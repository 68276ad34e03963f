/** The schemas of the three contracts, by service: `Reporting['Overview']`. Generated, never written by hand. */
import type { components as DepartmentComponents } from './generated/department'
import type { components as ReportingComponents } from './generated/reporting'
import type { components as TaskComponents } from './generated/task'

export type Department = DepartmentComponents['schemas']
export type Task = TaskComponents['schemas']
export type Reporting = ReportingComponents['schemas']
