/** The months of a plan that have begun, the latest first. */
export function monthsToFileFor(start: string, end: string, today: string): string[] {
  const last = [end.slice(0, 7), today.slice(0, 7)].sort()[0]!
  const months: string[] = []
  for (let month = start.slice(0, 7); month <= last; month = monthAfter(month)) months.unshift(month)
  return months
}

export function monthAfter(month: string): string {
  return moved(month, 1)
}

export function monthBefore(month: string): string {
  return moved(month, -1)
}

function moved(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}
