import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { oneOf, text } from '#web/search.ts'
import { useSession } from '#web/session.ts'

const views = ['day', 'week', 'month', 'list'] as const
const states = ['draft', 'submitted', 'scheduled', 'live', 'trouble'] as const
const all = () => [orpc.calendar.key()]

/** Targets that will not be reached this week, for those who plan. */
const useGaps = (): number | undefined => {
  const mayPlan = useSession().member.rights.includes('publish.plan')
  const { data } = useQuery({ ...orpc.calendar.cadence.queryOptions(), enabled: mayPlan })
  if (!mayPlan) return 0
  return data?.targets.filter((target) => target.missing > 0).length
}

export const screens = defineScreens({
  room: 'calendar',
  screens: [
    {
      path: '/publish/calendar',
      section: 'publish',
      title: () => t('Calendar'),
      load: () => import('./calendar-screen.tsx'),
      search: (raw) => ({
        view: raw.view === undefined ? undefined : oneOf(raw.view, views, 'week'),
        day: text(raw.day),
        department: text(raw.department),
        channel: text(raw.channel),
        author: text(raw.author),
        state: states.find((state) => state === raw.state),
      }),
    },
    {
      path: '/publish/calendar/plan/{-$tab}',
      section: 'publish',
      title: () => t('Planning'),
      load: () => import('./plan-screen.tsx'),
    },
    {
      path: '/publish/calendar/programmes/{-$id}',
      section: 'publish',
      title: () => t('Series'),
      load: () => import('./programmes-screen.tsx'),
    },
    {
      path: '/publish/calendar/exchange',
      section: 'publish',
      title: () => t('Import and export'),
      load: () => import('./exchange-screen.tsx'),
    },
  ],
  places: [{ section: 'publish', to: '/publish/calendar', label: () => t('Calendar'), order: 20 }],
  palette: [
    {
      id: 'publish.calendar',
      label: () => t('Open the calendar'),
      icon: 'calendar',
      to: '/publish/calendar',
    },
    {
      id: 'publish.programmes',
      label: () => t('Series that come again'),
      icon: 'refresh',
      to: '/publish/calendar/programmes',
    },
    {
      id: 'publish.exchange',
      label: () => t('Import and export the calendar'),
      icon: 'upload',
      to: '/publish/calendar/exchange',
    },
  ],
  today: [
    {
      id: 'calendar.cadence',
      column: 'main',
      order: 60,
      useCount: useGaps,
      load: () => import('./today-part.tsx'),
    },
  ],
  live: [
    { type: 'calendar.', keys: all },
    { type: 'programme.', keys: all },
    { type: 'evergreen.', keys: all },
    { type: 'draft.', keys: all },
    { type: 'post.', keys: all },
    { type: 'approval.', keys: all },
    { type: 'quiet.', keys: all },
    { type: 'channel.', keys: all },
  ],
})
