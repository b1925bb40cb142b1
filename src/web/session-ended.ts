import { useSyncExternalStore } from 'react'

// What is on the screen stays there when the session ends: somebody may be half way through an answer.
type State = { ended: boolean; asking: boolean }
let state: State = { ended: false, asking: false }
const listeners = new Set<() => void>()

function set(next: State): void {
  if (next.ended === state.ended && next.asking === state.asking) return
  state = next
  for (const listener of listeners) listener()
}

/**
 * The server no longer knows the viewer. It is asked for once by itself, and again whenever the viewer tried to do
 * something (`wanted`); after “not now” the band above the page says so.
 */
export function sessionEnded(wanted: boolean): void {
  set({ ended: true, asking: state.asking || wanted || !state.ended })
}

export const askToSignIn = (): void => set({ ...state, asking: true })
export const putOff = (): void => set({ ...state, asking: false })
export const sessionResumed = (): void => set({ ended: false, asking: false })

export function useSessionEnded(): State {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
}
