import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { useClockPages } from './clocks/use-pages.ts'
import { readFigures } from './figures/search.ts'
import { foundText } from './work/found-text.ts'
import { everyState, narrowingOf } from './work/narrowing.ts'

/** Questions to me, and notes that name me. */
const useAsked = (): number | undefined => {
  const { data } = useQuery(orpc.inbox.askedOfMe.queryOptions())
  return data && data.questions.length + data.mentions.length
}

/** How many conversations are mine. */
const useInboxBadge = (): number | undefined => useQuery(orpc.inbox.views.queryOptions()).data?.mine

/** What was done and said beside the answers. */
const answered = ({ ids }: { ids: readonly string[] }) =>
  ids.map((id) => orpc.inbox.answering.key({ input: { id } }))

// The open list follows events by itself, page by page; see use-conversations.ts.
const touched = ({ ids }: { ids: readonly string[] }) => [
  orpc.inbox.views.key(),
  orpc.inbox.list.key({ type: 'query' }),
  ...ids.map((id) => orpc.inbox.get.key({ input: { id } })),
  ...answered({ ids }),
]

export const screens = defineScreens({
  room: 'inbox',
  screens: [
    {
      path: '/inbox/{-$view}/{-$conversationId}',
      section: 'inbox',
      title: () => t('Inbox'),
      load: () => import('./inbox-screen.tsx'),
      search: narrowingOf,
      rail: { icon: 'inbox', label: () => t('Inbox'), order: 20, badge: useInboxBadge, phone: true },
    },
    {
      path: '/inbox/people/$personId',
      section: 'inbox',
      title: () => t('Person'),
      load: () => import('./people/person-screen.tsx'),
    },
    {
      path: '/p/expert/$token',
      section: 'none',
      title: () => t('A question for you'),
      load: () => import('./experts/expert-screen.tsx'),
      public: true,
    },
    {
      path: '/settings/clocks',
      section: 'settings',
      title: () => t('Clocks'),
      load: () => import('./clocks/clocks-screen.tsx'),
    },
    {
      path: '/settings/labels',
      section: 'settings',
      title: () => t('Labels'),
      load: () => import('./work/labels-screen.tsx'),
    },
    {
      path: '/inbox/figures',
      section: 'inbox',
      title: () => t('Figures'),
      load: () => import('./figures/figures-screen.tsx'),
      search: readFigures,
    },
    {
      path: '/inbox/rehearsal',
      section: 'inbox',
      title: () => t('Try another rota'),
      load: () => import('./rehearsal/rehearsal-screen.tsx'),
    },
    {
      path: '/settings/routing',
      section: 'settings',
      title: () => t('Routing'),
      load: () => import('./routing/routing-screen.tsx'),
    },
  ],
  today: [
    {
      id: 'inbox.clock-pages',
      column: 'main',
      order: 10,
      useCount: useClockPages,
      load: () => import('./clocks/pages-part.tsx'),
    },
    {
      id: 'inbox.asked',
      column: 'main',
      order: 15,
      useCount: useAsked,
      load: () => import('./experts/asked-part.tsx'),
    },
  ],
  places: [
    { section: 'inbox', to: '/inbox', label: () => t('Conversations'), order: 10 },
    {
      section: 'inbox',
      to: '/inbox/figures',
      label: () => t('Figures'),
      order: 30,
      rights: ['scoreboard.view'],
    },
    {
      section: 'inbox',
      to: '/inbox/rehearsal',
      label: () => t('Try another rota'),
      order: 40,
      rights: ['scoreboard.view'],
    },

    {
      section: 'settings',
      to: '/settings/routing',
      label: () => t('Routing'),
      order: 25,
      group: 'answering',
    },
    { section: 'settings', to: '/settings/labels', label: () => t('Labels'), order: 27, group: 'answering' },
    { section: 'settings', to: '/settings/clocks', label: () => t('Clocks'), order: 26, group: 'answering' },
  ],
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
    {
      id: 'inbox.clocks',
      label: () => t('Say how long people wait at the most'),
      also: () => t('clocks, deadlines, working time, warnings'),
      icon: 'clock',
      to: '/settings/clocks',
    },
    {
      id: 'inbox.labels',
      label: () => t('Make labels'),
      also: () => t('labels, tags, sort, colours'),
      icon: 'tag',
      to: '/settings/labels',
    },
    { id: 'inbox.all', label: () => t('All open conversations'), icon: 'inbox', to: '/inbox/all' },
  ],
  find: [
    {
      kind: () => t('Conversations'),
      search: async (q, signal) => {
        const filters = { states: [...everyState] }
        const { conversations, hits } = await api.inbox.list(
          { view: 'all', filters, q, limit: 6 },
          { signal },
        )
        const found = new Map(hits.map((hit) => [hit.conversationId, foundText(hit)]))
        return conversations.map((card) => ({
          id: card.id,
          label: card.contact.name,
          hint: found.get(card.id) ?? card.title,
          icon: 'inbox' as const,
          to: `/inbox/all/${card.id}`,
        }))
      },
    },
  ],
  live: [
    { type: 'rota.', keys: () => [orpc.inbox.rotas.key()] },
    { type: 'labels.', keys: () => [orpc.inbox.labels.key(), orpc.inbox.list.key()] },
    { type: 'view.', keys: () => [orpc.inbox.savedViews.key()] },
    { type: 'conversation.', keys: touched },
    { type: 'note.', keys: touched },
    { type: 'clock.', keys: (seen) => [...touched(seen), orpc.inbox.clockPages.key()] },
    { type: 'clock-rules.', keys: () => [orpc.inbox.clockRules.key()] },
    {
      type: 'clocks.remeasured',
      keys: () => [orpc.inbox.list.key(), orpc.inbox.get.key(), orpc.inbox.clockPages.key()],
    },
    { type: 'contact.', keys: () => [orpc.inbox.person.key(), orpc.inbox.personTimeline.key()] },
    { type: 'conversation.merged', keys: () => [orpc.inbox.moves.key(), orpc.inbox.person.key()] },
    { type: 'conversation.split', keys: () => [orpc.inbox.moves.key(), orpc.inbox.person.key()] },
    { type: 'conversation.undone', keys: () => [orpc.inbox.moves.key(), orpc.inbox.person.key()] },
    { type: 'routes.', keys: () => [orpc.inbox.routes.key(), orpc.inbox.previewRoutes.key()] },
    { type: 'satisfaction.', keys: answered },
    { type: 'assist.changed', keys: () => [orpc.inbox.answering.key()] },
    { type: 'giving.', keys: () => [orpc.inbox.giving.key()] },
    { type: 'expert.', keys: () => [orpc.inbox.questions.key(), orpc.inbox.askedOfMe.key()] },
    { type: 'note.', keys: () => [orpc.inbox.askedOfMe.key()] },
    { type: 'desks-learned.', keys: () => [orpc.inbox.learned.key()] },
    { type: 'link.', keys: () => [orpc.inbox.get.key()] },
  ],
})
