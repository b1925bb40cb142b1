import { isFree, type Question, type Value } from './question.ts'

/** Fewer people than this are not shown to anyone who does not run the survey. */
export const SMALL = 10

export interface Cell {
  readonly id: string
  readonly label: string
  /** Null: hidden, because few people stand behind it. */
  readonly count: number | null
}

export interface QuestionResult {
  readonly questionId: string
  readonly text: string
  readonly kind: Question['kind']
  readonly many: boolean
  /** People who answered; null: hidden. */
  readonly answered: number | null
  readonly cells: readonly Cell[]
}

const hourBands = [
  { id: '0-1', label: '0–1', fits: (hours: number) => hours <= 1 },
  { id: '2-4', label: '2–4', fits: (hours: number) => hours > 1 && hours <= 4 },
  { id: '5-8', label: '5–8', fits: (hours: number) => hours > 4 && hours <= 8 },
  { id: '9+', label: '9+', fits: (hours: number) => hours > 8 },
]

/** Counts the answers to one question. Free words are counted as answered, and no more. */
export function tally(question: Question, values: readonly Value[]): QuestionResult {
  const { id, text, kind, many, options } = question
  const head = { questionId: id, text, kind, many, answered: values.length }
  if (isFree(kind)) return { ...head, cells: [] }
  if (kind === 'hours') {
    const hours = values.filter((value) => typeof value === 'number')
    return {
      ...head,
      cells: hourBands.map((band) => ({
        id: band.id,
        label: band.label,
        count: hours.filter(band.fits).length,
      })),
    }
  }
  const count = (option: string): number =>
    values.filter((value) => typeof value === 'object' && value.includes(option)).length
  return { ...head, cells: options.map((option) => ({ ...option, count: count(option.id) })) }
}

/**
 * Hides what could point at single people. In a question with one answer each, the hidden cells are what is left of
 * the total: while fewer than ten people stand behind them together, or only one cell is hidden, the next smallest is
 * hidden too.
 */
export function suppress(result: QuestionResult): QuestionResult {
  const { answered, cells } = result
  if (answered === null || answered < SMALL)
    return { ...result, answered: null, cells: cells.map((cell) => ({ ...cell, count: null })) }
  const hidden = new Set(cells.filter(({ count }) => (count ?? 0) < SMALL).map(({ id }) => id))
  if (!result.many) alsoHide(cells, hidden)
  return { ...result, cells: cells.map((cell) => (hidden.has(cell.id) ? { ...cell, count: null } : cell)) }
}

function alsoHide(cells: readonly Cell[], hidden: Set<string>): void {
  const behind = (): number =>
    cells.filter(({ id }) => hidden.has(id)).reduce((sum, { count }) => sum + (count ?? 0), 0)
  const rest = cells.filter(({ id }) => !hidden.has(id)).sort((a, b) => (a.count ?? 0) - (b.count ?? 0))
  for (const cell of rest) {
    if (hidden.size === 0 || (hidden.size > 1 && behind() >= SMALL)) return
    hidden.add(cell.id)
  }
}
