import { api, orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { oneOf, text } from '#web/search.ts'
import { draftViews } from './drafts/views.ts'
import { useAttention } from './use-attention.ts'

const lists = [orpc.publishing.drafts.key(), orpc.publishing.calendar.key(), orpc.publishing.posts.key()]
const everything = () => [...lists, orpc.publishing.draft.key()]
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
      path: '/publish/calendar',
      section: 'publish',
      title: () => t('Calendar'),
      load: () => import('./calendar-screen.tsx'),
      search: (raw) => ({ view: raw.view === 'month' ? 'month' : undefined, day: text(raw.day) }),
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
  palette: [
    {
      id: 'publish.write',
      label: () => t('Write a post'),
      icon: 'publish',
      to: '/publish/new',
      also: () => t('new draft compose'),
    },
    {
      id: 'publish.calendar',
      label: () => t('Open the calendar'),
      icon: 'calendar',
      to: '/publish/calendar',
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
    { type: 'channel.', keys: () => [orpc.channels.list.key(), orpc.publishing.check.key()] },
    { type: 'mandate.', keys: () => [orpc.publishing.check.key()] },
  ],
})
