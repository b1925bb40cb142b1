import { departures } from '#modules/inbox/index.ts'
import { DAY } from '../story/calendar.ts'

/** As far back as the inbox holds an answer against what the same person was told. */
const BACK = 90 * DAY

interface Answer {
  readonly contactId: string
  readonly at: Date
  readonly text: string
  readonly wentOut: boolean
  /** The row of the turn, into which the count goes. */
  readonly row: Record<string, unknown>
}

/** What everybody outside was told by us, whichever desk said it. */
export interface Spoken {
  note(answer: Answer): void
  /** Counts for each answer where it departs from earlier ones, by the rule of the inbox; nothing earlier is unknown. */
  settle(): void
}

export function openSpoken(): Spoken {
  const told = new Map<string, Answer[]>()
  return {
    note: (answer) => void told.set(answer.contactId, [...(told.get(answer.contactId) ?? []), answer]),
    settle: () => {
      for (const answers of told.values())
        for (const one of answers) one.row.contradictions = countOf(one, answers)
    },
  }
}

function countOf({ at, text }: Answer, answers: readonly Answer[]): number | null {
  const before = answers
    .filter((other) => other.wentOut && other.at < at && other.at.getTime() >= at.getTime() - BACK)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
  if (before.length === 0) return null
  return departures(
    text,
    before.map((one, index) => ({ id: String(index), text: one.text })),
  ).length
}
