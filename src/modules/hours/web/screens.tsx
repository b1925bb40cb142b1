import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import { defineScreens } from '#web/screens.ts'
import { text } from '#web/search.ts'

export const screens = defineScreens({
  room: 'hours',
  screens: [
    {
      path: '/settings/hours',
      section: 'settings',
      title: () => t('Working hours'),
      load: () => import('./hours-screen.tsx'),
    },
    {
      path: '/settings/hours/$desk',
      section: 'settings',
      title: () => t('Working hours'),
      load: () => import('./desk-screen.tsx'),
      search: (raw) => ({ edit: text(raw.edit) }),
    },
    {
      path: '/settings/away',
      section: 'settings',
      title: () => t('Away'),
      load: () => import('./away-screen.tsx'),
      search: (raw) => ({ member: text(raw.member) }),
    },
  ],
  places: [
    {
      section: 'settings',
      to: '/settings/hours',
      label: () => t('Working hours'),
      order: 15,
      group: 'house',
    },
    { section: 'settings', to: '/settings/away', label: () => t('Away'), order: 85, group: 'you' },
  ],
  palette: [
    {
      id: 'hours.hours',
      label: () => t('Working hours'),
      also: () => t('opening hours, holidays, closed days'),
      icon: 'clock',
      to: '/settings/hours',
    },
    {
      id: 'hours.away',
      label: () => t('Say that I am away'),
      also: () => t('absence, holiday, sick'),
      icon: 'person',
      to: '/settings/away',
    },
  ],
  live: [
    { type: 'hours.', keys: () => [orpc.hours.overview.key()] },
    { type: 'hours-calendar.', keys: () => [orpc.hours.overview.key()] },
    { type: 'absence.', keys: () => [orpc.hours.away.key(), orpc.hours.absences.key()] },
  ],
})
