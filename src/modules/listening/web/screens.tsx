import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { oneOf, text } from '#web/search.ts'
import { auditLive, auditPalette, auditScreens, auditToday } from './audit/screens.ts'
import { learningLive, learningPalette, learningScreens } from './enrichment/screens.ts'
import { figurePalette, figureScreens } from './figures/screens.ts'
import { inflowLive, inflowPalette, inflowScreens } from './inflow/screens.ts'
import { queryLive, queryPalette, queryScreens } from './queries/screens.ts'

/** What needs a look: gaps that last, and items that could not be read. */
function useListenBadge(): number | undefined {
  const { data } = useQuery(orpc.listening.summary.queryOptions())
  return data && data.openGaps + data.unreadable
}

/** Queries of mine that fell silent. */
function useSilences(): number | undefined {
  const { data, isError } = useQuery(orpc.listening.silences.queryOptions({ input: { whose: 'mine' } }))
  return isError ? 0 : data?.silences.length
}

const moods = ['', 'positive', 'neutral', 'negative', 'unsure', 'withheld'] as const
const health = () => [
  orpc.listening.sources.key(),
  orpc.listening.summary.key(),
  orpc.listening.deadLetters.key(),
]

export const screens = defineScreens({
  room: 'listening',
  screens: [
    ...inflowScreens,
    ...figureScreens,
    ...queryScreens,
    ...learningScreens,
    ...auditScreens,
    {
      path: '/listen',
      section: 'listen',
      title: () => t('Listen'),
      load: () => import('./stream-screen.tsx'),
      search: (raw) => ({
        channel: text(raw.channel),
        query: text(raw.query),
        network: text(raw.network),
        language: text(raw.language),
        mood: oneOf(raw.mood, moods, '') || undefined,
        spam: raw.spam === 'hide' ? ('hide' as const) : undefined,
        q: text(raw.q),
        show: oneOf(raw.show, ['all', 'addressed', 'heard'], 'all'),
      }),
      rail: { icon: 'listen', label: () => t('Listen'), order: 40, badge: useListenBadge },
    },
    {
      path: '/listen/sources',
      section: 'listen',
      title: () => t('Sources'),
      load: () => import('./sources-screen.tsx'),
    },
    {
      path: '/listen/unreadable',
      section: 'listen',
      title: () => t('Could not be read'),
      load: () => import('./unreadable-screen.tsx'),
      search: (raw) => ({ item: text(raw.item) }),
    },
  ],
  palette: [
    ...inflowPalette,
    ...figurePalette,
    ...queryPalette,
    ...learningPalette,
    ...auditPalette,
    { id: 'listen.stream', label: () => t('Listen'), icon: 'listen', to: '/listen' },
    {
      id: 'listen.sources',
      label: () => t('Sources'),
      also: () => t('gaps, health, lag, polling'),
      icon: 'listen',
      to: '/listen/sources',
    },
    {
      id: 'listen.unreadable',
      label: () => t('Could not be read'),
      icon: 'warning',
      to: '/listen/unreadable',
    },
  ],
  live: [
    ...inflowLive,
    ...queryLive,
    ...learningLive,
    ...auditLive,
    { type: 'source.', keys: health },
    { type: 'channel.', keys: health },
  ],
  today: [
    {
      id: 'listening.silences',
      column: 'main',
      order: 60,
      useCount: useSilences,
      load: () => import('./today-silences.tsx'),
    },
    ...auditToday,
  ],
  places: [
    { section: 'listen', to: '/listen', label: () => t('Stream'), order: 10 },
    { section: 'listen', to: '/listen/queries', label: () => t('Queries'), order: 20 },
    { section: 'listen', to: '/listen/figures', label: () => t('Figures'), order: 30 },
    { section: 'listen', to: '/listen/learning', label: () => t('Learning'), order: 40 },
    { section: 'listen', to: '/listen/audit', label: () => t('Sentiment audit'), order: 45 },
    { section: 'listen', to: '/listen/sources', label: () => t('Sources'), order: 50 },
    { section: 'listen', to: '/listen/unreadable', label: () => t('Could not be read'), order: 60 },
  ],
})
