import type { FrozenEntry, FrozenFigure, ReportDocument } from './document.ts'

/** Below so many rows a number could be read as one about somebody. */
export const FEW = 5
export const TOO_FEW = 'Fewer than 5, so not shown outside the house.'

/**
 * The same document for people outside: no number that stands on few, none of what people of ours wrote, no name of a
 * person, no way into the house. Where one point of a course is held back a second one is too, so that it cannot be
 * worked out as the rest of the sum.
 */
export function forOutside(document: ReportDocument): ReportDocument {
  return {
    ...document,
    ...{ outside: true, owner: null, link: null, note: '' },
    entries: document.entries.map(entryOutside),
    gaps: [],
  }
}

function entryOutside(entry: FrozenEntry): FrozenEntry {
  const figures = held(entry.figures)
  return {
    ...entry,
    figures,
    before: held({ before: entry.before }).before ?? entry.before,
    points: coursesOutside(entry.points),
    comments: [],
  }
}

const isSmall = ({ value, n }: FrozenFigure): boolean => value !== null && n > 0 && n < FEW
const notShown: FrozenFigure = { value: null, reason: TOO_FEW, n: 0 }

function held(figures: Readonly<Record<string, FrozenFigure>>): Record<string, FrozenFigure> {
  return Object.fromEntries(
    Object.entries(figures).map(([part, one]) => [part, isSmall(one) ? notShown : one]),
  )
}

function coursesOutside(points: FrozenEntry['points']): FrozenEntry['points'] {
  const parts = new Set(points.flatMap(({ figures }) => Object.keys(figures)))
  const second = new Map([...parts].map((part) => [part, secondToHold(points, part)]))
  return points.map((point, index) => ({
    ...point,
    figures: Object.fromEntries(
      Object.entries(held(point.figures)).map(([part, one]) => [
        part,
        second.get(part) === index ? notShown : one,
      ]),
    ),
  }))
}

/** Where exactly one point is held back: the place of the one with the fewest rows among the others. */
function secondToHold(points: FrozenEntry['points'], part: string): number | null {
  const small = points.filter(({ figures }) => figures[part] && isSmall(figures[part]))
  if (small.length !== 1) return null
  const others = points
    .map(({ figures }, index) => ({ index, one: figures[part] }))
    .filter(({ one }) => one !== undefined && one.value !== null && one.n >= FEW)
    .sort((a, b) => (a.one?.n ?? 0) - (b.one?.n ?? 0))
  return others[0]?.index ?? null
}
