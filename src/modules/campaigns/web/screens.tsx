import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, text } from '#web/search.ts'
import { endsSoon } from './own/ends-soon.ts'

const all = () => [orpc.campaigns.key()]

/** Whether the consent to be counted is to be decided about; links alone are to know, not to do. */
const useEnding = (): number | undefined => {
  const { data } = useQuery(orpc.campaigns.ownLinks.queryOptions())
  return data && (data.agreed && endsSoon(data.agreed.until) ? 1 : 0)
}

export const screens = defineScreens({
  room: 'campaigns',
  screens: [
    {
      path: '/campaigns',
      section: 'programmes',
      title: () => t('Campaigns'),
      load: () => import('./campaigns/list-screen.tsx'),
      search: (raw) => ({ kind: text(raw.kind), add: flag(raw.add) || undefined }),
      rail: { icon: 'programmes', label: () => t('Programmes'), order: 70 },
    },
    {
      path: '/campaigns/$id',
      section: 'programmes',
      title: () => t('Campaign'),
      load: () => import('./campaigns/campaign-screen.tsx'),
    },
    {
      path: '/placements',
      section: 'programmes',
      title: () => t('Placements'),
      load: () => import('./placements/list-screen.tsx'),
      search: (raw) => ({
        q: text(raw.q),
        kind: text(raw.kind),
        state: text(raw.state),
        campaign: text(raw.campaign),
        add: flag(raw.add) || undefined,
        table: flag(raw.table) || undefined,
      }),
    },
    {
      path: '/placements/$id',
      section: 'programmes',
      title: () => t('Placement'),
      load: () => import('./placements/placement-screen.tsx'),
    },
    {
      path: '/sources',
      section: 'programmes',
      title: () => t('Sources of reference'),
      load: () => import('./sources/sources-screen.tsx'),
      search: (raw) => ({
        days: text(raw.days),
        campaign: text(raw.campaign),
        report: flag(raw.report) || undefined,
      }),
    },
    {
      path: '/links/settings',
      section: 'programmes',
      title: () => t('Short links and tags'),
      load: () => import('./links/settings-screen.tsx'),
    },
    {
      path: '/my-links',
      section: 'programmes',
      title: () => t('My links'),
      load: () => import('./own/screen.tsx'),
    },
    {
      path: '/uplift',
      section: 'programmes',
      title: () => t('Uplift'),
      load: () => import('./uplift/list-screen.tsx'),
      search: (raw) => ({ add: flag(raw.add) || undefined }),
    },
    {
      path: '/uplift/$id',
      section: 'programmes',
      title: () => t('Study'),
      load: () => import('./uplift/study-screen.tsx'),
    },
  ],
  places: [
    { section: 'programmes', to: '/campaigns', label: () => t('Campaigns'), order: 10, group: 'campaigns' },
    { section: 'programmes', to: '/placements', label: () => t('Placements'), order: 20, group: 'campaigns' },
    { section: 'programmes', to: '/my-links', label: () => t('My links'), order: 25, group: 'campaigns' },
    {
      section: 'programmes',
      to: '/sources',
      label: () => t('Sources of reference'),
      order: 30,
      group: 'campaigns',
    },
    { section: 'programmes', to: '/uplift', label: () => t('Uplift'), order: 40, group: 'campaigns' },
    {
      section: 'programmes',
      to: '/links/settings',
      label: () => t('Short links and tags'),
      order: 50,
      group: 'campaigns',
    },
  ],
  palette: [
    {
      id: 'links.mine',
      label: () => t('My links'),
      icon: 'link',
      to: '/my-links',
      also: () => t('share a page of ours, my clicks, QR'),
    },
    { id: 'campaigns.add', label: () => t('Register a campaign'), icon: 'plus', to: '/campaigns?add=true' },
    {
      id: 'placements.add',
      label: () => t('Register a placement'),
      icon: 'link',
      to: '/placements?add=true',
      also: () => t('short link, QR, tracked link'),
    },
  ],
  today: [
    {
      id: 'campaigns.own-links',
      column: 'side',
      order: 70,
      useCount: useEnding,
      load: () => import('./own/today-part.tsx'),
    },
  ],
  find: [
    {
      kind: () => t('Placements'),
      search: async (q, signal) => {
        const { placements } = await api.campaigns.placements({ q: q.slice(0, 200), limit: 6 }, { signal })
        return placements.map(({ id, place, campaign }) => ({
          id,
          label: place,
          hint: campaign?.name,
          icon: 'link' as const,
          to: `/placements/${id}`,
        }))
      },
    },
  ],
  live: [
    { type: 'campaign.', keys: all },
    { type: 'placement.', keys: all },
    { type: 'uplift.', keys: all },
  ],
})
