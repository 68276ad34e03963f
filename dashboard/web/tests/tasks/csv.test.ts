import { describe, expect, it } from 'vitest'
import { csvOf } from '@/pages/tasks/csv'

const line = (...cells: (string | number | undefined)[]) => csvOf(cells.map(String), [cells]).split('\r\n')[1]

describe('a CSV file', () => {
  it('begins with a byte order mark and ends its lines as spreadsheets do', () => {
    expect(csvOf(['序号', '任务'], [[1, '培育平台']])).toBe('\uFEFF序号,任务\r\n1,培育平台\r\n')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1', '＠x'])('takes %j for no formula', (text) => {
    expect(line(text)).toBe(`'${text}`)
  })

  it('leaves numbers alone, negative ones too', () => {
    expect(line(-145, 72.1)).toBe('-145,72.1')
  })

  it('quotes what would end a cell', () => {
    expect(line('甲,乙')).toBe('"甲,乙"')
    expect(line('他说"好"')).toBe('"他说""好"""')
    expect(csvOf(['a'], [['一\n二']])).toContain('"一\n二"')
  })

  it('has nothing where nothing is known', () => {
    expect(line('a', undefined, 'b')).toBe('a,,b')
  })
})
