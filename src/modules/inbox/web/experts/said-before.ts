import type { Conversation } from '#modules/inbox/contract.ts'

export interface SaidBefore {
  readonly desk: string
  readonly at: string
  readonly text: string
}

const LONGEST = 140

/**
 * The last thing an earlier desk told them before it was handed over, while nobody of this one has said anything: so that
 * the customer is told nothing twice.
 */
export function saidBefore({
  messages,
  happenings,
}: Pick<Conversation, 'messages' | 'happenings'>): SaidBefore | null {
  const handed = happenings.findLast(({ type }) => type === 'conversation.handed')
  if (!handed) return null
  const ours = messages.filter(({ direction }) => direction === 'out')
  const last = ours.at(-1)
  if (!last || last.at >= handed.at) return null
  const desk = handed.data.from ?? last.author.name
  const text = last.text.length > LONGEST ? `${last.text.slice(0, LONGEST)}…` : last.text
  return { desk, at: last.at, text }
}
