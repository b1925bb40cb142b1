import { useState } from 'react'
import type { Message } from '#modules/inbox/contract.ts'

type Seen = Pick<Message, 'id' | 'at'>

/**
 * The newest message the writer has seen. With an empty field that is whatever stands in the thread; once something is
 * typed it stays at what was read then, until the writer says that what came since has been read.
 */
export function useNewestSeen(messages: readonly Message[], writing: boolean) {
  const newest = messages.at(-1)
  const [seen, setSeen] = useState<Seen | undefined>(newest)
  if (!writing && newest && seen?.id !== newest.id) setSeen(newest)
  const at = placeOf(messages, seen)
  const newer = seen ? messages.slice(at + 1) : []
  return { seen: messages[at]?.id ?? newest?.id, newer, read: () => setSeen(newest) }
}

/** Where it stands; when it is gone (an answer taken back), the last one that was there before it. */
export function placeOf(messages: readonly Seen[], seen: Seen | undefined): number {
  if (!seen) return messages.length - 1
  const at = messages.findIndex(({ id }) => id === seen.id)
  return at >= 0 ? at : messages.findLastIndex((one) => one.at <= seen.at)
}
