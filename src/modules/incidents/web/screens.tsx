import { useQuery } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { flag, oneOf, text } from '#web/search.ts'

const all = () => [orpc.incidents.key()]

/** How many incidents run: the number beside the word in the rail. */
const useRunning = (): number | undefined =>
  useQuery(orpc.incidents.list.queryOptions({ input: { view: 'running', limit: 50 } })).data?.counts.running

/** What waits for this member in incidents. */
const useWaiting = (): number | undefined => {
  const { data } = useQuery(orpc.incidents.mine.queryOptions())
  return data && data.incidents.length + data.tasks.length + data.handovers.length + data.reviews.length
}

export const screens = defineScreens({
  room: 'incidents',
  screens: [
    {
      path: '/incidents',
      section: 'incidents',
      title: () => t('Incidents'),
      load: () => import('./list-screen.tsx'),
      search: (raw) => ({
        view:
          raw.view === undefined
            ? undefined
            : oneOf(raw.view, ['running', 'suspected', 'past', 'none'], 'running'),
        q: text(raw.q),
        add: flag(raw.add) || undefined,
        signal: text(raw.signal),
      }),
      rail: { icon: 'incident', label: () => t('Incidents'), order: 50, badge: useRunning },
    },
    {
      path: '/incidents/$id',
      section: 'incidents',
      title: () => t('War room'),
      load: () => import('./room/room-screen.tsx'),
      search: (raw) => ({
        part:
          raw.part === undefined
            ? undefined
            : oneOf(raw.part, ['timeline', 'board', 'tasks', 'figures', 'conversations'], 'timeline'),
      }),
    },
    {
      path: '/incidents/$id/say',
      section: 'incidents',
      title: () => t('What to say now'),
      load: () => import('./say-screen.tsx'),
    },
    {
      path: '/incidents/$id/review',
      section: 'incidents',
      title: () => t('Review of the incident'),
      load: () => import('./after/review-screen.tsx'),
    },
    {
      path: '/incidents/$id/report',
      section: 'incidents',
      title: () => t('Report'),
      load: () => import('./after/report-screen.tsx'),
    },
    {
      path: '/settings/incidents',
      section: 'settings',
      title: () => t('Incidents'),
      load: () => import('./after/settings-screen.tsx'),
    },
  ],
  places: [
    { section: 'incidents', to: '/incidents', label: () => t('Incidents'), order: 10 },
    {
      section: 'settings',
      to: '/settings/incidents',
      label: () => t('Incidents'),
      order: 40,
      group: 'alarm',
    },
  ],
  palette: [
    {
      id: 'incidents.open',
      label: () => t('Open an incident'),
      also: () => t('crisis, alarm, shitstorm'),
      icon: 'incident',
      to: '/incidents?add=true',
    },
  ],
  find: [
    {
      kind: () => t('Incidents'),
      search: async (q, signal) => {
        const asked = { q: q.slice(0, 200), limit: 6 }
        const pages = await Promise.all(
          (['running', 'past'] as const).map((view) => api.incidents.list({ ...asked, view }, { signal })),
        )
        return pages
          .flatMap((page) => page.incidents)
          .map((one) => ({
            id: one.id,
            label: one.title,
            hint: `SEV${one.severity}`,
            icon: 'incident' as const,
            to: `/incidents/${one.id}`,
          }))
      },
    },
  ],
  today: [
    {
      id: 'incidents.mine',
      column: 'main',
      order: 5,
      useCount: useWaiting,
      load: () => import('./today-part.tsx'),
    },
  ],
  frame: { band: () => import('./say-band.tsx') },
  live: [
    { type: 'incident.', keys: all },
    { type: 'incident-settings.', keys: all },
    { type: 'review.', keys: all },
    { type: 'page.', keys: all },
    { type: 'statement.', keys: () => [orpc.incidents.say.key()] },
  ],
})
