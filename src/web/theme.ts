import { useSyncExternalStore } from 'react'
import { readChoice, writeChoice } from './choices.ts'

export type Theme = 'light' | 'dark' | 'system'

const listeners = new Set<() => void>()
const system = typeof matchMedia === 'undefined' ? undefined : matchMedia('(prefers-color-scheme: dark)')

export function currentTheme(): Theme {
  const chosen = readChoice('theme')
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

function apply(): void {
  const theme = currentTheme()
  const dark = theme === 'system' ? system?.matches === true : theme === 'dark'
  if (dark) document.documentElement.dataset.theme = 'dark'
  else delete document.documentElement.dataset.theme
}

/** Chooses a theme on this device; `system` forgets the choice and follows the room. */
export function setTheme(theme: Theme): void {
  writeChoice('theme', theme === 'system' ? undefined : theme)
  apply()
  for (const listener of listeners) listener()
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentTheme)
}

/** Follows the system while nothing was chosen. */
export function startTheme(): void {
  apply()
  system?.addEventListener('change', apply)
}
