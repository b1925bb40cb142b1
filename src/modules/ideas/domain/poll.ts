import type { PollState } from './lifecycle.ts'

export const OTHER = 'other'
export const FEWEST = 2
export const MOST = 8

export interface PollOption {
  readonly id: string
  readonly text: string
}

export interface Asked {
  readonly options: readonly PollOption[]
  readonly multiple: boolean
  readonly other: boolean
}

/** Options with ids of their own, or what is wrong with them by field. */
export function readOptions(texts: readonly string[]): readonly PollOption[] | { readonly wrong: string } {
  const plain = texts.map((text) => text.trim()).filter((text) => text !== '')
  if (plain.length < FEWEST || plain.length > MOST) return { wrong: `Give ${FEWEST} to ${MOST} answers.` }
  if (new Set(plain.map((text) => text.toLowerCase())).size < plain.length)
    return { wrong: 'Two answers are the same.' }
  return plain.map((text, index) => ({ id: `o${index + 1}`, text }))
}

/** What is wrong with a vote, or null. `words` is what was written under “something else”. */
export function wrongVote(poll: Asked, chosen: readonly string[], words: string): string | null {
  const known = new Set(poll.options.map(({ id }) => id))
  if (poll.other) known.add(OTHER)
  if (chosen.some((id) => !known.has(id)) || new Set(chosen).size < chosen.length)
    return 'This answer is not one of the poll.'
  if (chosen.length === 0) return 'Choose an answer first.'
  if (!poll.multiple && chosen.length > 1) return 'Choose one answer.'
  if (chosen.includes(OTHER) && words.trim() === '') return 'Write what else you would like to know.'
  return null
}

/** What a poll is at this instant: its hours count, whatever the job that turns it has done yet. */
export function stateAt(
  poll: { readonly state: PollState; readonly opensAt: Date; readonly closesAt: Date | null },
  now: Date,
): PollState {
  if (poll.state === 'closed' || (poll.closesAt !== null && now >= poll.closesAt)) return 'closed'
  return now >= poll.opensAt ? 'open' : 'planned'
}

/** Whether the figures show to somebody outside. */
export function showsFigures(shows: 'after-vote' | 'at-end', state: PollState, voted: boolean): boolean {
  return state === 'closed' || (shows === 'after-vote' && voted)
}
