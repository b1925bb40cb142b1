import { useState } from 'react'
import type { Message } from '#modules/inbox/contract.ts'

/**
 * The newest message the writer has seen. With an empty field that is whatever stands in the thread; once something is
 * typed it stays at what was read then, until the writer says that what came since has been read.
 */
export function useNewestSeen(messages: readonly Message[], writing: boolean) {
  const newest = messages.at(-1)
  const [seen, setSeen] = useState(newest?.id)
  if (!writing && newest && seen !== newest.id) setSeen(newest.id)
  const at = messages.findIndex((message) => message.id === seen)
  // What was seen may be gone; then nothing is newer than it as far as anybody can tell.
  const newer = at === -1 ? [] : messages.slice(at + 1)
  return { seen: seen ?? newest?.id, newer, read: () => setSeen(newest?.id) }
}
