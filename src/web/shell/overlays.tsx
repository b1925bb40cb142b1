import { lazy, Suspense, useSyncExternalStore } from 'react'

// Fetched when first asked for: nobody needs them to read the first page.
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const KeyHelp = lazy(async () => ({ default: (await import('./key-help.tsx')).KeyHelp }))

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
  const close = (): void => showOverlay(null)
  return (
    <Suspense>
      {now === 'palette' ? <Palette onClose={close} /> : null}
      {now === 'keys' ? <KeyHelp onClose={close} /> : null}
    </Suspense>
  )
}
