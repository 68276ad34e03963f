import type { EChartsOption } from 'echarts'
import type { Reporting } from '@/api/types'
import { businessDay } from './timeline'

export type TrendPoint = Reporting['TrendPoint']

export interface TrendSaying {
  verified: string
  expected: string
  day: (day: string) => string
  shortDay: (day: string) => string
  percent: (value: number) => string
}

/** What was verified against what was expected, at the end of each month and on the day itself. */
export function trendOption(
  points: TrendPoint[],
  colours: { text: string; quiet: string; line: string; card: string; primary: string; second: string },
  say: TrendSaying,
): EChartsOption {
  const percentAt = (at: unknown) => say.percent((at as { value: [string, number] }).value[1])
  const last = points.at(-1)
  const isBehind = last !== undefined && last.verifiedPercent < last.expectedPercent
  // The two ends may lie close together: the upper one is written above, the lower one below.
  const end = (isUpper: boolean) => ({
    show: true,
    color: colours.text,
    offset: [0, isUpper ? -8 : 8],
    formatter: percentAt,
  })
  return {
    useUTC: true,
    grid: { left: 8, right: 56, top: 40, bottom: 8, outerBoundsMode: 'same' },
    legend: { top: 0, left: 0, textStyle: { color: colours.text } },
    tooltip: {
      trigger: 'axis',
      valueFormatter: (value) => say.percent(Number(value)),
      axisPointer: { label: { formatter: ({ value }) => say.day(businessDay(value as number)) } },
    },
    xAxis: {
      type: 'time',
      axisLabel: {
        color: colours.quiet,
        hideOverlap: true,
        formatter: (moment: number) => say.shortDay(businessDay(moment)),
      },
      axisLine: { lineStyle: { color: colours.line } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      axisLabel: { color: colours.quiet, formatter: '{value}%' },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: [
      {
        type: 'line',
        name: say.expected,
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { type: 'dashed', width: 2, color: colours.second },
        itemStyle: { color: colours.card, borderColor: colours.second, borderWidth: 2 },
        endLabel: end(isBehind),
        data: points.map(({ on, expectedPercent }) => [on, expectedPercent]),
      },
      {
        type: 'line',
        name: say.verified,
        symbol: 'circle',
        symbolSize: 7,
        lineStyle: { width: 2.5 },
        itemStyle: { color: colours.primary },
        endLabel: end(!isBehind),
        data: points.map(({ on, verifiedPercent }) => [on, verifiedPercent]),
      },
    ],
  }
}
