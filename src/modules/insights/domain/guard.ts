interface Figure {
  readonly value: number | null
  readonly reason: string | null
  readonly n: number
}

interface Answer {
  readonly figures: Readonly<Record<string, Figure>>
  readonly coverage: number
}

/** Below this many, a high percentile says more about chance than about the house (metrics.md). */
const FEW_FOR_PERCENTILE = 20
/** Below this many, a figure of one person says more about chance than about them. */
const FEW_FOR_PERSON = 10

const percentile = /^p\d+$/

/**
 * What holds for every figure of every room, in one place: no percentile of a few, no figure of a person from a few, no
 * number that is none. A value that is missing keeps its own reason.
 */
export function guarded(answer: Answer, ofPerson: boolean): Answer {
  const figures = Object.fromEntries(
    Object.entries(answer.figures).map(([part, figure]) => [part, guardedFigure(part, figure, ofPerson)]),
  )
  return { figures, coverage: Math.min(1, Math.max(0, answer.coverage)) }
}

function guardedFigure(part: string, { value, reason, n }: Figure, ofPerson: boolean): Figure {
  const none = (why: string): Figure => ({ value: null, reason: why, n })
  if (value === null) return none(reason ?? 'Not measured.')
  if (!Number.isFinite(value)) return none('There is nothing to divide by.')
  if (ofPerson && n < FEW_FOR_PERSON) return none('Fewer than 10, so a figure of one person is not shown.')
  if (percentile.test(part) && n < FEW_FOR_PERCENTILE)
    return none('Fewer than 20, so a percentile would mislead.')
  return { value, reason: null, n }
}

/** An answer that has none, for this reason. */
export function unknownAnswer(reason: string, part = 'value'): Answer {
  return { figures: { [part]: { value: null, reason, n: 0 } }, coverage: 0 }
}
