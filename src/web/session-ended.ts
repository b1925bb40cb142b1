import { useSyncExternalStore } from 'react'

// What is on the screen stays there when the session ends: somebody may be half way through an answer.
let ended = false
let asking = false
const listeners = new Set<() => void>()

function set(nextEnded: boolean, nextAsking: boolean): void {
  if (nextEnded === ended && nextAsking === asking) return
  ended = nextEnded
  asking = nextAsking
  for (const listener of listeners) listener()
}

/** The server no longer knows the viewer. `wanted`: the viewer has just tried to do something, so ask at once. */
export function sessionEnded(wanted: boolean): void {
  set(true, asking || wanted || !ended)
}

export const askToSignIn = (): void => set(ended, true)
/** Not now: the band above the page still says so. */
export const putOff = (): void => set(ended, false)
export const sessionResumed = (): void => set(false, false)

export function useSessionEnded(): { ended: boolean; asking: boolean } {
  const is = (what: () => boolean): boolean => useSyncExternalStore(subscribe, what)
  return { ended: is(() => ended), asking: is(() => asking) }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
