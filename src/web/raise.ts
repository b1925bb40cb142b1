import { useSyncExternalStore } from 'react'

/** What an alarm is about: what somebody has before them when they press. */
export type About = { conversationId?: string; mentionId?: string }

let asked: About | null = null
const listeners = new Set<() => void>()

/** Opens the dialog that raises an alarm, from any screen; null closes it. The frame shows it, so the page stays. */
export function askToRaise(about: About | null): void {
  asked = about
  for (const listener of listeners) listener()
}

/** What was asked about, while the dialog is open. */
export function useAskedToRaise(): About | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => asked,
  )
}
