import type { EChartsOption } from 'echarts'
import type { Reporting } from '@/api/types'

export type Milestone = Reporting['OverviewMilestone']
type State = Reporting['MilestoneState']

/** As many as are read at once; of more, a window is moved. */
export const ROWS_AT_ONCE = 14
const ROW_HEIGHT = 26
const AROUND = 114

const SHAPE: Record<State, string> = {
  ACHIEVED: 'circle',
  ACHIEVED_LATE: 'roundRect',
  OVERDUE: 'diamond',
  DUE_TODAY: 'triangle',
  DUE_SOON: 'triangle',
  UPCOMING: 'circle',
}

const ORDER: State[] = ['OVERDUE', 'DUE_TODAY', 'DUE_SOON', 'UPCOMING', 'ACHIEVED', 'ACHIEVED_LATE']

export interface TimelineColours {
  text: string
  quiet: string
  line: string
  card: string
  BLUE: string
  RED: string
  YELLOW: string
  GREY: string
}

export interface TimelineSaying {
  state: (state: State) => string
  day: (day: string) => string
  shortDay: (day: string) => string
  actBy: string
  today: string
}

function colourOf(state: State, colours: TimelineColours): string {
  if (state === 'OVERDUE') return colours.RED
  if (state === 'DUE_TODAY' || state === 'DUE_SOON') return colours.YELLOW
  return colours.BLUE
}

/** Of a moment on the axis, which is in UTC like the days on it. */
export const businessDay = (moment: number) => new Date(moment).toISOString().slice(0, 10)

export const timelineHeight = (milestones: number) =>
  Math.max(3, Math.min(milestones, ROWS_AT_ONCE)) * ROW_HEIGHT + AROUND

/**
 * Which rows are looked at first where there are more than fit: those around the first that is not achieved.
 *
 * @returns indices of the first and the last
 */
export function firstWindow(milestones: Milestone[]): [number, number] {
  const open = milestones.findIndex(({ state }) => state !== 'ACHIEVED' && state !== 'ACHIEVED_LATE')
  const latest = Math.max(0, milestones.length - ROWS_AT_ONCE)
  const from = Math.min(latest, Math.max(0, (open === -1 ? milestones.length : open) - 2))
  return [from, Math.min(milestones.length, from + ROWS_AT_ONCE) - 1]
}

/** One row for each milestone, in the order of the days to act by: a dash where to act by, a shape where it is due. */
export function timelineOption(
  milestones: Milestone[],
  asOf: string,
  plan: { start: string; end: string },
  colours: TimelineColours,
  say: TimelineSaying,
  isNarrow: boolean,
): EChartsOption {
  const ids = milestones.map(({ id }) => id)
  const nameOf = new Map(milestones.map(({ id, name }) => [id, name]))
  const days = milestones.flatMap(({ dueDate, actBy }) => [dueDate, actBy])
  const [from, to] = firstWindow(milestones)
  const states = ORDER.filter((state) => milestones.some((milestone) => milestone.state === state))
  return {
    useUTC: true,
    aria: { enabled: false },
    grid: {
      left: 8,
      right: milestones.length > ROWS_AT_ONCE ? 40 : 20,
      top: 58,
      bottom: 8,
      outerBoundsMode: 'same',
    },
    legend: { top: 0, left: 0, textStyle: { color: colours.text }, itemWidth: 14, itemHeight: 12 },
    tooltip: {
      trigger: 'item',
      formatter: (at) => {
        const { seriesName, value } = at as unknown as { seriesName: string; value: [string, string] }
        return `${nameOf.get(value[1]) ?? ''}<br>${seriesName} ${say.day(value[0])}`
      },
    },
    xAxis: {
      type: 'time',
      min: [plan.start, asOf, ...days].sort()[0],
      max: [plan.end, asOf, ...days].sort().at(-1),
      splitLine: { show: true, lineStyle: { color: colours.line } },
      axisLabel: {
        color: colours.quiet,
        hideOverlap: true,
        formatter: (moment: number) => say.shortDay(businessDay(moment)),
      },
      axisLine: { lineStyle: { color: colours.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: ids,
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: {
        color: colours.text,
        width: isNarrow ? 110 : 210,
        overflow: 'truncate',
        formatter: (id: string) => nameOf.get(id) ?? id,
      },
    },
    ...(milestones.length > ROWS_AT_ONCE
      ? {
          dataZoom: [
            { type: 'slider' as const, yAxisIndex: 0, startValue: from, endValue: to, width: 14, right: 4 },
          ],
        }
      : {}),
    series: [
      {
        type: 'scatter',
        name: say.actBy,
        symbol: 'rect',
        symbolSize: [3, 16],
        itemStyle: { color: colours.quiet },
        data: milestones.map(({ id, actBy }) => [actBy, id]),
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: colours.text, type: 'solid', width: 1.5 },
          label: { formatter: say.today, color: colours.text, position: 'start', distance: 4 },
          data: [{ xAxis: asOf }],
        },
      },
      ...states.map((state) => ({
        type: 'scatter' as const,
        name: say.state(state),
        symbol: SHAPE[state],
        symbolSize: 13,
        itemStyle:
          state === 'UPCOMING'
            ? { color: colours.card, borderColor: colours.GREY, borderWidth: 2 }
            : { color: colourOf(state, colours) },
        data: milestones
          .filter((milestone) => milestone.state === state)
          .map(({ id, dueDate }) => [dueDate, id]),
      })),
    ],
  }
}
