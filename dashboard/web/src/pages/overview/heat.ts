import type { Reporting } from '@/api/types'
import { countsByLight, together, GRAVEST_FIRST, type Light, type LightCount } from './lights'

type HeatMap = Reporting['HeatMap']
type HeatMapCell = Reporting['HeatMapCell']

/** In which role a department has its tasks. */
export type HeatRole = 'LEAD' | 'COOPERATING' | 'BOTH'

/** What a department has to do in a section: the gravest light, and how many have which. */
export interface HeatSpot {
  worst: Light
  counts: LightCount[]
}

export interface HeatRow {
  department: string
  name: string
  /** One for each section, in its order. */
  cells: { section: Reporting['TaskSection']; spot?: HeatSpot }[]
  worst?: Light
}

function spotOf(cell: HeatMapCell, role: HeatRole): HeatSpot | undefined {
  const counts = countsByLight(
    role === 'LEAD'
      ? cell.lead
      : role === 'COOPERATING'
        ? cell.cooperating
        : together(cell.lead, cell.cooperating),
  )
  const worst = counts[0]?.light
  return worst && { worst, counts }
}

const gravity = (light: Light | undefined) => (light ? GRAVEST_FIRST.indexOf(light) : GRAVEST_FIRST.length)

/**
 * A row for each department that has something to do in the role, in the order of the plan. The cells are looked at once,
 * whatever number of departments and sections there is.
 *
 * @param isOnlyGrave only departments with something late or at risk, the gravest first
 */
export function heatRows(map: HeatMap, role: HeatRole, isOnlyGrave: boolean): HeatRow[] {
  const column = new Map(map.sections.map((section, index) => [section.number, index]))
  const rows = new Map<string, HeatRow>(
    map.departments.map(({ department, name }) => [
      department,
      { department, name, cells: map.sections.map((section) => ({ section })) },
    ]),
  )
  for (const cell of map.cells) {
    const row = rows.get(cell.department)
    const place = row?.cells[column.get(cell.section) ?? -1]
    const spot = spotOf(cell, role)
    if (!row || !place || !spot) continue
    place.spot = spot
    if (gravity(spot.worst) < gravity(row.worst)) row.worst = spot.worst
  }
  const busy = [...rows.values()].filter((row) => row.worst !== undefined)
  if (!isOnlyGrave) return busy
  return busy
    .filter((row) => row.worst === 'RED' || row.worst === 'YELLOW')
    .sort((one, other) => gravity(one.worst) - gravity(other.worst))
}
