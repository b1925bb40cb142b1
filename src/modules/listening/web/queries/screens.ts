import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import type { LivePath, PaletteEntry, Screen } from '#web/screens.ts'
import { flag, oneOf, text } from '#web/search.ts'

/** Spelled out: the contract with its schemas is not loaded with the first page. */
const purposes = [
  'all',
  'brand',
  'product',
  'executive',
  'competitor',
  'campaign',
  'crisis',
  'hiring',
  'investor',
  'other',
] as const

/** What we look for beyond what we are told. */
export const queryScreens: readonly Screen[] = [
  {
    path: '/listen/queries',
    section: 'listen',
    title: () => t('Queries'),
    load: () => import('./queries-screen.tsx'),
    search: (raw) => ({ purpose: oneOf(raw.purpose, purposes, 'all'), away: flag(raw.away) }),
  },
  {
    path: '/listen/queries/new',
    section: 'listen',
    title: () => t('New query'),
    load: () => import('./new-query-screen.tsx'),
    search: (raw) => ({ from: text(raw.from) }),
  },
  {
    path: '/listen/queries/$id',
    section: 'listen',
    title: () => t('Query'),
    load: () => import('./query-screen.tsx'),
  },
]

export const queryPalette: readonly PaletteEntry[] = [
  { id: 'listen.queries', label: () => t('Queries'), icon: 'search', to: '/listen/queries' },
  { id: 'listen.query', label: () => t('New query'), icon: 'plus', to: '/listen/queries/new' },
]

const ofQueries = () => [
  orpc.listening.queries.key(),
  orpc.listening.query.key(),
  orpc.listening.silences.key(),
]
export const queryLive: readonly LivePath[] = [{ type: 'query.', keys: ofQueries }]
