import { useEffect, useSyncExternalStore } from 'react'

export type Place = {
  /** From the section to the thing: `['Inbox', 'Mine']`. */
  trail: readonly string[]
  /** A second line where there is room for it (the phone's head). */
  note?: string | undefined
}

let place: Place = { trail: [] }
const listeners = new Set<() => void>()

export function setPlace(next: Place): void {
  if (next.note === place.note && next.trail.join('/') === place.trail.join('/')) return
  place = next
  for (const listener of listeners) listener()
}

export function usePlaceNow(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => place,
  )
}

/** Says where the viewer is: in the top bar and, reversed, in the document's title. */
export function usePlace(trail: readonly string[], note?: string): void {
  const key = trail.join('\u0000')
  useEffect(() => {
    setPlace({ trail: key.split('\u0000'), note })
    document.title = [...key.split('\u0000').reverse(), 'Weft'].join(' · ')
  }, [key, note])
}
