import type { EChartsOption, SeriesOption } from 'echarts'
import type { useColours } from '@/charts/colours'
import { shifted, type Outlook, type Point } from './pace'

interface Drawing {
  verified: Point[]
  claimed: Point[]
  expected: Point[]
  outlook?: Outlook
  target: number
  unit: string
  today: string
  start: string
  end: string
  colours: ReturnType<typeof useColours>['value']
  day: (day: string) => string
  shortDay: (day: string) => string
  number: (value: number) => string
  words: Record<'verified' | 'claimed' | 'expected' | 'target' | 'forecast' | 'today', string>
}

/** As the page has it; the chart measures with it, so that it has to be said. */
const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

/** As far beyond the plan's end as a late forecast is followed. */
const DAYS_BEYOND = 75

const pairs = (points: Point[]) => points.map((point) => [point.day, point.value])

/** The picture of the pace: what is verified against what was expected, and between which lines it goes on. */
export function drawn(drawing: Drawing): EChartsOption {
  const { colours, words } = drawing
  const beyond = [drawing.outlook?.middle[1].day, drawing.outlook?.band?.[2].day]
    .filter((day): day is string => day !== undefined && day > drawing.end)
    .sort()
    .at(-1)
  const furthest = shifted(drawing.end, DAYS_BEYOND)
  const last = beyond ? (beyond < furthest ? beyond : furthest) : drawing.end
  const highest = Math.max(drawing.target, ...drawing.verified.map((point) => point.value))
  return {
    textStyle: { color: colours.text, fontFamily: FONT },
    legend: {
      top: 0,
      left: 0,
      itemGap: 18,
      textStyle: { color: colours.text },
      data: [
        words.verified,
        ...(drawing.claimed.length > 0 ? [words.claimed] : []),
        words.expected,
        ...(drawing.outlook ? [words.forecast] : []),
      ],
    },
    grid: { left: 8, right: 24, top: 62, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colours.card,
      borderColor: colours.line,
      textStyle: { color: colours.text },
      valueFormatter: (value) =>
        `${drawing.number(Math.round(Number([value].flat().at(-1)) * 10) / 10)} ${drawing.unit}`,
    },
    xAxis: {
      type: 'time',
      min: drawing.start,
      max: last,
      axisLabel: {
        color: colours.quiet,
        hideOverlap: true,
        formatter: (moment: number) => drawing.shortDay(new Date(moment).toISOString().slice(0, 10)),
      },
      axisLine: { lineStyle: { color: colours.line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: highest,
      axisLabel: {
        color: colours.quiet,
        formatter: (value: number) => drawing.number(value) + (drawing.unit === '%' ? '%' : ''),
      },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: [...forecastOf(drawing), ...known(drawing)],
  }

  function known({ expected, verified, claimed }: Drawing): SeriesOption[] {
    return [
      {
        name: words.expected,
        type: 'line',
        data: pairs(expected),
        symbol: 'none',
        lineStyle: { color: colours.quiet, type: 'dashed', width: 1.5 },
        itemStyle: { color: colours.quiet },
      },
      {
        name: words.verified,
        type: 'line',
        data: pairs(verified),
        symbol: 'circle',
        symbolSize: 8,
        lineStyle: { color: colours.primary, width: 3 },
        itemStyle: { color: colours.primary },
        markLine: {
          symbol: 'none',
          silent: true,
          label: { color: colours.quiet, position: 'insideEndTop' },
          lineStyle: { color: colours.quiet, type: 'dotted' },
          data: [
            { xAxis: drawing.today, label: { formatter: words.today, position: 'end' } },
            { yAxis: drawing.target, label: { formatter: words.target, position: 'insideStartBottom' } },
          ],
        },
      },
      ...(claimed.length > 0
        ? [
            {
              name: words.claimed,
              type: 'scatter' as const,
              data: pairs(claimed),
              symbol: 'diamond',
              symbolSize: 12,
              itemStyle: { color: colours.card, borderColor: colours.primary, borderWidth: 2 },
            },
          ]
        : []),
    ]
  }

  function forecastOf({ outlook }: Drawing): SeriesOption[] {
    if (!outlook) return []
    const line: SeriesOption = {
      name: words.forecast,
      type: 'line',
      data: pairs(outlook.middle),
      symbol: 'none',
      clip: true,
      lineStyle: { color: colours.second, type: 'dashed', width: 2 },
      itemStyle: { color: colours.second },
    }
    const corners = outlook.band
    if (!corners) return [line]
    const band: SeriesOption = {
      type: 'custom',
      silent: true,
      clip: true,
      tooltip: { show: false },
      data: [[corners[0].day, corners[0].value]],
      renderItem: (_, api) => ({
        type: 'polygon',
        shape: { points: corners.map((corner) => api.coord([Date.parse(corner.day), corner.value])) },
        style: { fill: colours.second, opacity: 0.16 },
      }),
    }
    return [band, line]
  }
}
