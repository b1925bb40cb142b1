import { lazy, Suspense, useSyncExternalStore } from 'react'
import { useSessionEnded } from '../session-ended.ts'

// Fetched when first asked for: nobody needs them to read the first page.
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const KeyHelp = lazy(async () => ({ default: (await import('./key-help.tsx')).KeyHelp }))

const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }))

type Overlay = 'palette' | 'keys' | null
let open: Overlay = null
const listeners = new Set<() => void>()

/** Opens the palette or the list of keys over whatever is shown. */
export function showOverlay(next: Overlay): void {
  open = next
  for (const listener of listeners) listener()
}

/** What floats above every screen. */
export function Overlays() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )
  const { asking } = useSessionEnded()
  const close = (): void => showOverlay(null)
  return (
    <Suspense>
      {now === 'palette' ? <Palette onClose={close} /> : null}
      {now === 'keys' ? <KeyHelp onClose={close} /> : null}
      {asking ? <SignInAgain /> : null}
    </Suspense>
  )
}
