import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { oneOf, text } from '#web/search.ts'
import { inflowLive, inflowPalette, inflowScreens } from './inflow/screens.ts'

/** What needs a look: gaps that last, and items that could not be read. */
function useListenBadge(): number | undefined {
  const { data } = useQuery(orpc.listening.summary.queryOptions())
  return data && data.openGaps + data.unreadable
}

const health = () => [
  orpc.listening.sources.key(),
  orpc.listening.summary.key(),
  orpc.listening.deadLetters.key(),
]

export const screens = defineScreens({
  room: 'listening',
  screens: [
    ...inflowScreens,
    {
      path: '/listen',
      section: 'listen',
      title: () => t('Listen'),
      load: () => import('./stream-screen.tsx'),
      search: (raw) => ({
        channel: text(raw.channel),
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
  live: [...inflowLive, { type: 'source.', keys: health }, { type: 'channel.', keys: health }],
})
