import type { Task } from '@/api/types'

/** A piece of the official wording: plain, or what an indicator or a milestone comes from. */
export interface Piece {
  text: string
  /** The indicator or milestone it belongs to. */
  of?: string
  /** The figure itself, or the words of a date. */
  isFigure: boolean
}

interface Place {
  start: number
  end: number
  of: string
  figureStart: number
  figureEnd: number
}

type Figures = Pick<Task['Indicator'], 'id' | 'wording' | 'originalTarget' | 'target' | 'unit'>
type Dates = Pick<Task['Milestone'], 'id' | 'wording'>

/**
 * The official wording cut where its figures and dates stand. Every indicator has a place of its own, the first free one
 * that has its words, or where the text does not have them its figure with the unit; what is not found is not marked.
 */
export function piecesOf(text: string, indicators: Figures[], milestones: Dates[] = []): Piece[] {
  const places: Place[] = []
  for (const indicator of indicators) {
    const place = placeOfIndicator(text, indicator, places)
    if (place) places.push(place)
  }
  for (const milestone of milestones) {
    const start = freePlace(text, milestone.wording, places)
    if (start === undefined) continue
    const end = start + milestone.wording.length
    places.push({ start, end, of: milestone.id, figureStart: start, figureEnd: end })
  }
  return cut(
    text,
    places.sort((one, other) => one.start - other.start),
  )
}

function placeOfIndicator(text: string, indicator: Figures, taken: Place[]): Place | undefined {
  const start = freePlace(text, indicator.wording, taken)
  if (start !== undefined) {
    const figure = figureIn(indicator.wording, indicator, [])
    return {
      start,
      end: start + indicator.wording.length,
      of: indicator.id,
      figureStart: start + (figure?.start ?? 0),
      figureEnd: start + (figure?.end ?? 0),
    }
  }
  const figure = figureIn(text, indicator, taken)
  return figure && { ...figure, of: indicator.id, figureStart: figure.start, figureEnd: figure.end }
}

/** The number with its unit and 「以上」, where it stands as a number of its own; the text has the first target. */
function figureIn(text: string, { originalTarget, target, unit }: Figures, taken: Place[]) {
  for (const number of [originalTarget, target]) {
    const written = [String(number), number.toLocaleString('en')].map(escaped).join('|')
    const pattern = new RegExp(`(?<![\\d.,])(?:${written})(?![\\d.,]*\\d)\\s*${escaped(unit)}(?:以上)?`, 'g')
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (isFree(match.index, end, taken)) return { start: match.index, end }
    }
  }
  return undefined
}

function freePlace(text: string, words: string, taken: Place[]): number | undefined {
  if (words === '') return undefined
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isFree(at, at + words.length, taken)) return at
  }
  return undefined
}

function isFree(start: number, end: number, taken: Place[]): boolean {
  return taken.every((place) => end <= place.start || start >= place.end)
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}

function cut(text: string, places: Place[]): Piece[] {
  const pieces: Piece[] = []
  const add = (from: number, to: number, of?: string, isFigure = false) => {
    if (from < to) pieces.push({ text: text.slice(from, to), of, isFigure })
  }
  let at = 0
  for (const place of places) {
    add(at, place.start)
    add(place.start, place.figureStart, place.of)
    add(place.figureStart, place.figureEnd, place.of, true)
    add(place.figureEnd, place.end, place.of)
    at = place.end
  }
  add(at, text.length)
  return pieces
}
