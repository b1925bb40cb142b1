import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, text } from '#web/search.ts'
import { useStanding } from './use-standing.ts'

const all = () => [orpc.reports.key()]

export const screens = defineScreens({
  room: 'reports',
  screens: [
    {
      path: '/reports',
      section: 'scoreboard',
      title: () => t('Reports'),
      load: () => import('./list-screen.tsx'),
    },
    {
      path: '/reports/new',
      section: 'scoreboard',
      title: () => t('New report'),
      load: () => import('./edit-screen.tsx'),
    },
    {
      path: '/reports/links',
      section: 'scoreboard',
      title: () => t('Read-only links'),
      load: () => import('./links-screen.tsx'),
      search: (raw) => ({
        make: flag(raw.make) || undefined,
        metric: text(raw.metric),
        department: text(raw.department),
        report: text(raw.report),
      }),
    },
    {
      path: '/reports/$id',
      section: 'scoreboard',
      title: () => t('Report'),
      load: () => import('./report-screen.tsx'),
    },
    {
      path: '/reports/$id/edit',
      section: 'scoreboard',
      title: () => t('Report'),
      load: () => import('./edit-screen.tsx'),
    },
    {
      path: '/reports/$id/sent/$sendId',
      section: 'scoreboard',
      title: () => t('Report'),
      load: () => import('./sent-screen.tsx'),
    },
    {
      path: '/p/figures/$token',
      section: 'none',
      title: () => t('Figures'),
      load: () => import('./public-screen.tsx'),
      public: true,
    },
  ],
  places: [
    {
      section: 'scoreboard',
      to: '/reports',
      label: () => t('Reports'),
      order: 20,
      rights: ['scoreboard.view'],
    },
  ],
  palette: [
    { id: 'reports.new', label: () => t('New report'), icon: 'plus', to: '/reports/new' },
    {
      id: 'reports.links',
      label: () => t('Read-only links'),
      also: () => t('share, public page'),
      icon: 'link',
      to: '/reports/links',
    },
  ],
  today: [
    {
      id: 'reports.standing',
      column: 'side',
      order: 30,
      useCount: useStanding,
      load: () => import('./today-part.tsx'),
    },
  ],
  live: [
    { type: 'report.', keys: all },
    { type: 'share-link.', keys: all },
  ],
})
