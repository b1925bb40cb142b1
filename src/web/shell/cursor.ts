import { t } from '../i18n.ts'
import type { Shortcut } from './shortcuts.ts'

/** j and k for a list: give them to `useShortcuts`. `keys` in the order shown; `onMove` opens the one reached. */
export function cursorShortcuts(
  prefix: string,
  keys: readonly string[],
  current: string | undefined,
  onMove: (key: string) => void,
): Shortcut[] {
  const move = (step: 1 | -1): void => {
    const at = current === undefined ? -1 : keys.indexOf(current)
    const next = keys[at === -1 ? (step === 1 ? 0 : keys.length - 1) : at + step]
    if (next !== undefined) onMove(next)
  }
  return [
    { id: `${prefix}.next`, key: 'j', label: t('Next'), run: () => move(1) },
    { id: `${prefix}.before`, key: 'k', label: t('The one before'), run: () => move(-1) },
  ]
}
