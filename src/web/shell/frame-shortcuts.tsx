import { t } from '../i18n.ts'
import { rail } from '../rooms.ts'
import { useGo } from '../screen-hooks.ts'
import { showOverlay } from './overlays.tsx'
import { useShortcuts } from './shortcuts.ts'

// `g` and a letter goes to a place, as people know it from other tools.
const letters: Record<string, string> = {
  today: 't',
  inbox: 'i',
  publish: 'p',
  listen: 'l',
  incidents: 'n',
  people: 'e',
  programmes: 'r',
  scoreboard: 's',
  settings: ',',
}

/** Keys that work on every screen. */
export function FrameShortcuts({ onFold }: { onFold: () => void }) {
  const go = useGo()
  useShortcuts(t('Everywhere'), [
    {
      id: 'palette',
      key: 'mod+k',
      label: t('Go to, do, find'),
      run: () => showOverlay('palette'),
      inFields: true,
    },
    { id: 'search', key: '/', label: t('Go to, do, find'), run: () => showOverlay('palette') },
    { id: 'keys', key: '?', label: t('Show the keys'), run: () => showOverlay('keys') },
    { id: 'fold', key: '[', label: t('Fold the rail'), run: onFold },
    ...rail.map((item) => ({
      id: `go.${item.section}`,
      key: `g ${letters[item.section] ?? item.section.charAt(0)}`,
      label: t('Go to {place}', { place: item.label() }),
      run: () => go(item.to),
    })),
  ])
  return null
}
