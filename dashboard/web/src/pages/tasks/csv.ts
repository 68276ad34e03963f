/** What a spreadsheet could take for a formula, the wide forms with it, which Excel reads as one too. */
const LIKE_A_FORMULA = /^[=+\-@\t\r＝＋－＠]/

type Cell = string | number | undefined

/** A table as CSV that a spreadsheet opens as it is meant: with a byte order mark, and no text taken for a formula. */
export function csvOf(header: string[], rows: Cell[][]): string {
  return '\uFEFF' + [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('')
}

function written(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
