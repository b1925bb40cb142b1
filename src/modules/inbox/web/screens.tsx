import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { text } from '#web/search.ts'

/** How many conversations are mine. */
const useInboxBadge = (): number | undefined => useQuery(orpc.inbox.views.queryOptions()).data?.mine

// The open list follows events by itself, page by page; see use-conversations.ts.
const touched = ({ ids }: { ids: readonly string[] }) => [
  orpc.inbox.views.key(),
  orpc.inbox.list.key({ type: 'query' }),
  ...ids.map((id) => orpc.inbox.get.key({ input: { id } })),
]

export const screens = defineScreens({
  room: 'inbox',
  screens: [
    {
      path: '/inbox/{-$view}/{-$conversationId}',
      section: 'inbox',
      title: () => t('Inbox'),
      load: () => import('./inbox-screen.tsx'),
      search: (raw) => ({ q: text(raw.q) }),
      rail: { icon: 'inbox', label: () => t('Inbox'), order: 20, badge: useInboxBadge, phone: true },
    },
    {
      path: '/settings/routing',
      section: 'settings',
      title: () => t('Routing'),
      load: () => import('./routing/routing-screen.tsx'),
    },
  ],
  places: [{ section: 'settings', to: '/settings/routing', label: () => t('Routing'), order: 25 }],
  palette: [
    {
      id: 'inbox.unassigned',
      label: () => t('Unassigned conversations'),
      icon: 'inbox',
      to: '/inbox/unassigned',
    },
    {
      id: 'inbox.routing',
      label: () => t('Say which desk gets what'),
      also: () => t('routing, rules, assign, departments'),
      icon: 'hand',
      to: '/settings/routing',
    },
    { id: 'inbox.all', label: () => t('All open conversations'), icon: 'inbox', to: '/inbox/all' },
  ],
  find: [
    {
      kind: () => t('Conversations'),
      search: async (q, signal) => {
        const { conversations } = await api.inbox.list({ view: 'all', q, limit: 6 }, { signal })
        return conversations.map((card) => ({
          id: card.id,
          label: card.contact.name,
          hint: card.title,
          icon: 'inbox' as const,
          to: `/inbox/all/${card.id}`,
        }))
      },
    },
  ],
  live: [
    { type: 'conversation.', keys: touched },
    { type: 'note.', keys: touched },
    { type: 'clock.', keys: touched },
    { type: 'routes.', keys: () => [orpc.inbox.routes.key(), orpc.inbox.previewRoutes.key()] },
    { type: 'link.', keys: () => [orpc.inbox.get.key()] },
  ],
})
