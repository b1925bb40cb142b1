import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { useMyShift } from './use-now.ts'

const all = () => [orpc.onCall.key()]

export const screens = defineScreens({
  room: 'on-call',
  screens: [
    {
      path: '/on-call',
      section: 'incidents',
      title: () => t('On call'),
      load: () => import('./overview-screen.tsx'),
    },
    {
      path: '/on-call/rotas/$id',
      section: 'incidents',
      title: () => t('Rota'),
      load: () => import('./rota/rota-screen.tsx'),
    },
    {
      path: '/on-call/pagings',
      section: 'incidents',
      title: () => t('Alarms'),
      load: () => import('./pagings-screen.tsx'),
    },
    {
      path: '/on-call/pagings/$id',
      section: 'incidents',
      title: () => t('Alarm'),
      load: () => import('./paging-screen.tsx'),
    },
    {
      path: '/on-call/drills',
      section: 'incidents',
      title: () => t('Drills'),
      load: () => import('./drills-screen.tsx'),
    },
    {
      path: '/on-call/drills/$id',
      section: 'incidents',
      title: () => t('Drill'),
      load: () => import('./drill-screen.tsx'),
    },
    {
      path: '/settings/ladder',
      section: 'settings',
      title: () => t('Ladder'),
      load: () => import('./ladder/ladder-screen.tsx'),
    },
    {
      path: '/settings/reach',
      section: 'settings',
      title: () => t('How you are reached'),
      load: () => import('./reach/reach-screen.tsx'),
    },
    {
      path: '/p/alarm/$token',
      section: 'none',
      title: () => t('Alarm'),
      load: () => import('./alarm-screen.tsx'),
      public: true,
    },
  ],
  places: [
    { section: 'incidents', to: '/on-call', label: () => t('On call'), order: 50 },
    { section: 'incidents', to: '/on-call/pagings', label: () => t('Alarms'), order: 52 },
    { section: 'incidents', to: '/on-call/drills', label: () => t('Drills'), order: 54 },
    { section: 'settings', to: '/settings/ladder', label: () => t('Ladder'), order: 41, group: 'alarm' },
    {
      section: 'settings',
      to: '/settings/reach',
      label: () => t('How you are reached'),
      order: 91,
      group: 'you',
    },
  ],
  palette: [
    {
      id: 'on-call.now',
      label: () => t('Who is on call'),
      also: () => t('rota, duty, shift'),
      icon: 'bell',
      to: '/on-call',
    },
    {
      id: 'on-call.reach',
      label: () => t('How you are reached'),
      also: () => t('pager, phone, notification'),
      icon: 'phone',
      to: '/settings/reach',
    },
    {
      id: 'on-call.ladder',
      label: () => t('Ladder'),
      also: () => t('escalation, severity'),
      icon: 'rise',
      to: '/settings/ladder',
    },
  ],
  today: [
    {
      id: 'on-call.shift',
      column: 'side',
      order: 30,
      useCount: useMyShift,
      load: () => import('./today-part.tsx'),
    },
  ],
  live: [
    { type: 'page.', keys: all },
    { type: 'rota.', keys: all },
    { type: 'ladder.', keys: () => [orpc.onCall.ladder.key()] },
    { type: 'drill.', keys: () => [orpc.onCall.drills.key(), orpc.onCall.drill.key()] },
    { type: 'page-way.', keys: () => [orpc.onCall.ways.key(), orpc.onCall.calling.key()] },
  ],
  frame: { band: () => import('./calling-band.tsx'), status: () => import('./on-call-status.tsx') },
})
