import { t } from '#web/i18n.ts'
import type { PaletteEntry, Screen } from '#web/screens.ts'
import { readFigures } from './search.ts'

/** How much was said, our part of it, about what, by whom. */
export const figureScreens: readonly Screen[] = [
  {
    path: '/listen/figures/{-$tab}',
    section: 'listen',
    title: () => t('Figures'),
    load: () => import('./figures-screen.tsx'),
    search: readFigures,
  },
]

export const figurePalette: readonly PaletteEntry[] = [
  {
    id: 'listen.figures',
    label: () => t('How much was said'),
    also: () => t('volume, mentions, chart'),
    icon: 'listen',
    to: '/listen/figures',
  },
  {
    id: 'listen.share',
    label: () => t('Share of voice'),
    also: () => t('rivals, comparison'),
    icon: 'listen',
    to: '/listen/figures/share',
  },
]
