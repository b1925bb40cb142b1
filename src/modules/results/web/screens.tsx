import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, oneOf, text } from '#web/search.ts'
import { figureIds, momentIds, periodIds } from './search.ts'

const all = () => [orpc.results.key()]

/** Changes on networks that wait for this member's decision. */
const useChanges = (): number | undefined =>
  useQuery(orpc.results.changes.queryOptions()).data?.changes.length

export const screens = defineScreens({
  room: 'results',
  screens: [
    {
      path: '/publish/results',
      section: 'publish',
      title: () => t('Results'),
      load: () => import('./results-screen.tsx'),
      search: (raw) => ({
        channel: text(raw.channel),
        department: text(raw.department),
        period: raw.period === undefined ? undefined : oneOf(raw.period, periodIds, '90d'),
        figure: raw.figure === undefined ? undefined : oneOf(raw.figure, figureIds, 'together'),
        by: raw.by === undefined ? undefined : oneOf(raw.by, momentIds, '7d'),
        changed: flag(raw.changed) || undefined,
        kind: raw.kind === 'reply' ? ('reply' as const) : undefined,
      }),
    },
    {
      path: '/publish/results/$postId',
      section: 'publish',
      title: () => t('Result'),
      load: () => import('./post-screen.tsx'),
    },
  ],
  places: [{ section: 'publish', to: '/publish/results', label: () => t('Results'), order: 50 }],
  palette: [
    {
      id: 'results.list',
      label: () => t('Results of posts'),
      also: () => t('views, likes, figures, how did it do'),
      icon: 'chart',
      to: '/publish/results',
    },
    {
      id: 'results.changed',
      label: () => t('Posts changed on their network'),
      icon: 'warning',
      to: '/publish/results?changed=true',
    },
  ],
  today: [
    {
      id: 'results.changed',
      column: 'main',
      order: 35,
      useCount: useChanges,
      load: () => import('./today-part.tsx'),
    },
  ],
  live: [
    { type: 'post.', keys: all },
    { type: 'figures.', keys: all },
    { type: 'approval.', keys: () => [orpc.results.post.key()] },
  ],
})
