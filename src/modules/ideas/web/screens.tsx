import { api, orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, oneOf, text } from '#web/search.ts'
import { useWaiting } from './use-waiting.ts'
import { ideaViews, requestViews } from './views.ts'

const all = () => [orpc.ideas.key()]

export const screens = defineScreens({
  room: 'ideas',
  screens: [
    {
      path: '/publish/ideas',
      section: 'publish',
      title: () => t('Ideas'),
      load: () => import('./list-screen.tsx'),
      search: (raw) => ({
        view: raw.view === undefined ? undefined : oneOf(raw.view, ideaViews, 'open'),
        sort: raw.sort === 'new' ? 'new' : undefined,
        q: text(raw.q),
        source: text(raw.source),
        department: text(raw.department),
        tag: text(raw.tag),
        add: flag(raw.add) || undefined,
      }),
    },
    {
      path: '/publish/ideas/idea/$id',
      section: 'publish',
      title: () => t('Idea'),
      load: () => import('./idea-screen.tsx'),
    },
    {
      path: '/publish/ideas/requests',
      section: 'publish',
      title: () => t('Requests'),
      load: () => import('./requests-screen.tsx'),
      search: (raw) => ({
        view: raw.view === undefined ? undefined : oneOf(raw.view, requestViews, 'new'),
        box: text(raw.box),
        q: text(raw.q),
      }),
    },
    {
      path: '/publish/ideas/requests/boxes',
      section: 'publish',
      title: () => t('Request boxes'),
      load: () => import('./boxes-screen.tsx'),
      search: (raw) => ({ open: flag(raw.open) || undefined }),
    },
    {
      path: '/publish/ideas/polls',
      section: 'publish',
      title: () => t('Polls'),
      load: () => import('./polls-screen.tsx'),
      search: (raw) => ({ open: flag(raw.open) || undefined }),
    },
    {
      path: '/p/ask/own/$token',
      section: 'none',
      title: () => t('What you asked for'),
      load: () => import('./public/own-screen.tsx'),
      public: true,
    },
    {
      path: '/p/ask/$address',
      section: 'none',
      title: () => t('Ask us'),
      load: () => import('./public/ask-screen.tsx'),
      public: true,
    },
    {
      path: '/p/poll/$address',
      section: 'none',
      title: () => t('Poll'),
      load: () => import('./public/poll-screen.tsx'),
      public: true,
    },
  ],
  places: [{ section: 'publish', to: '/publish/ideas', label: () => t('Ideas'), order: 30 }],
  palette: [
    {
      id: 'ideas.add',
      label: () => t('Add an idea'),
      icon: 'plus',
      to: '/publish/ideas?add=true',
      also: () => t('suggest a topic'),
    },
    {
      id: 'ideas.requests',
      label: () => t('Requests from outside'),
      icon: 'inbox',
      to: '/publish/ideas/requests',
      also: () => t('content requests, request box'),
    },
    { id: 'ideas.polls', label: () => t('Ask the public: polls'), icon: 'chart', to: '/publish/ideas/polls' },
  ],
  find: [
    {
      kind: () => t('Ideas'),
      search: async (q, signal) => {
        const { ideas } = await api.ideas.list({ view: 'all', q: q.slice(0, 200), limit: 6 }, { signal })
        return ideas.map((idea) => ({
          id: idea.id,
          label: idea.title,
          hint: idea.assignee?.name,
          icon: 'file' as const,
          to: `/publish/ideas/idea/${idea.id}`,
        }))
      },
    },
  ],
  today: [
    {
      id: 'ideas.requests',
      column: 'main',
      order: 80,
      useCount: useWaiting,
      load: () => import('./today-part.tsx'),
    },
  ],
  live: [
    { type: 'idea.', keys: all },
    { type: 'content-request.', keys: all },
    { type: 'request-box.', keys: all },
    { type: 'idea-poll.', keys: all },
  ],
})
