import { api, orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { oneOf, text } from '#web/search.ts'
import { draftViews } from './drafts/views.ts'
import { useAttention, useHeldHere, useMine } from './use-waiting.ts'

const lists = [orpc.publishing.drafts.key(), orpc.publishing.calendar.key(), orpc.publishing.posts.key()]
const everything = () => [
  ...lists,
  orpc.publishing.draft.key(),
  orpc.publishing.waiting.key(),
  orpc.publishing.held.key(),
  orpc.publishing.whilePaused.key(),
  orpc.publishing.byHand.key(),
  orpc.publishing.handedPost.key(),
]
const at = (raw: Readonly<Record<string, unknown>>) => ({ at: text(raw.at) })

export const screens = defineScreens({
  room: 'publishing',
  screens: [
    {
      path: '/publish',
      section: 'publish',
      title: () => t('Publish'),
      load: () => import('./drafts-screen.tsx'),
      search: (raw) => ({
        view: raw.view === undefined ? undefined : oneOf(raw.view, draftViews, 'open'),
        q: text(raw.q),
      }),
      rail: { icon: 'publish', label: () => t('Publish'), order: 30, badge: useAttention, phone: true },
    },
    {
      path: '/publish/attention',
      section: 'publish',
      title: () => t('Needs attention'),
      load: () => import('./attention-screen.tsx'),
    },
    {
      path: '/publish/held',
      section: 'publish',
      title: () => t('Held by a pause'),
      load: () => import('./held-screen.tsx'),
    },
    {
      path: '/publish/by-hand',
      section: 'publish',
      title: () => t('To post by hand'),
      load: () => import('./by-hand-screen.tsx'),
    },
    {
      path: '/publish/by-hand/$id',
      section: 'publish',
      title: () => t('To post by hand'),
      load: () => import('./hand-over-screen.tsx'),
    },
    {
      path: '/publish/new',
      section: 'publish',
      title: () => t('New draft'),
      load: () => import('./new-screen.tsx'),
      search: at,
    },
    {
      path: '/publish/drafts/$id',
      section: 'publish',
      title: () => t('Draft'),
      load: () => import('./composer-screen.tsx'),
      search: at,
    },
  ],
  places: [{ section: 'publish', to: '/publish', label: () => t('Drafts'), order: 10 }],
  today: [
    {
      id: 'publishing.by-hand',
      column: 'main',
      order: 25,
      useCount: useMine,
      load: () => import('./by-hand/today-part.tsx'),
    },
    {
      id: 'publishing.held',
      column: 'main',
      order: 26,
      useCount: useHeldHere,
      load: () => import('./held/today-part.tsx'),
    },
  ],
  palette: [
    {
      id: 'publish.write',
      label: () => t('Write a post'),
      icon: 'publish',
      to: '/publish/new',
      also: () => t('new draft compose'),
    },
    {
      id: 'publish.attention',
      label: () => t('Posts that need attention'),
      icon: 'warning',
      to: '/publish/attention',
    },
  ],
  find: [
    {
      kind: () => t('Drafts and posts'),
      search: async (q, signal) => {
        const { drafts } = await api.publishing.drafts({ view: 'all', q, limit: 6 }, { signal })
        return drafts.map((draft) => ({
          id: draft.id,
          label: draft.title || t('Untitled draft'),
          hint: draft.author.name,
          icon: 'publish' as const,
          to: `/publish/drafts/${draft.id}`,
        }))
      },
    },
  ],
  live: [
    { type: 'draft.', keys: everything },
    { type: 'post.', keys: everything },
    { type: 'approval.', keys: everything },
    {
      type: 'pause.',
      keys: () => [
        orpc.publishing.held.key(),
        orpc.publishing.waiting.key(),
        orpc.publishing.whilePaused.key(),
      ],
    },
    { type: 'channel.', keys: () => [orpc.channels.list.key(), orpc.publishing.check.key()] },
    { type: 'mandate.', keys: () => [orpc.publishing.check.key()] },
  ],
})
